import { at, find, text } from './source.ts';

/** What a room's server face gives away, by name, with the file it comes from. */
export type Given = { room: string; name: string; value: unknown; file: string };

/** A deed or reading that somebody may call. */
export type FaceDoor = Given & {
	value: ((...args: never[]) => Promise<unknown>) & {
		kind: 'ask' | 'act';
		permission: string;
		recordsNothing?: string;
	};
};

/** The rooms, by name. */
export const rooms = find('src/domains/*').map((folder) => folder.split('/').at(-1)!);

/** The rooms that have a server face. */
export const served = find('src/domains/*/server/index.ts').map((file) => file.split('/')[2]!);

const filesOf = (room: string) => find(`src/domains/${room}/server/**/*.ts`);

const sourceOf = (room: string, name: string): string =>
	filesOf(room).find((file) =>
		new RegExp(`export (?:const|(?:async )?function\\*?) ${name}\\b`).test(text(file)),
	) ?? `src/domains/${room}/server/index.ts`;

/** Everything all server faces give away. */
export const given: Given[] = (
	await Promise.all(
		served.map(async (room) => {
			const face: Record<string, unknown> = await import(at(`src/domains/${room}/server/index.ts`));
			return Object.entries(face).map(([name, value]) => ({
				room,
				name,
				value,
				file: sourceOf(room, name),
			}));
		}),
	)
).flat();

const isDoor = (one: Given): one is FaceDoor =>
	typeof one.value === 'function' && 'kind' in one.value && 'permission' in one.value;

/** Every deed and every reading of every room. */
export const doors: FaceDoor[] = given.filter(isDoor);

/** What is given away and is no door. */
export const parts: Given[] = given.filter((one) => !isDoor(one));
