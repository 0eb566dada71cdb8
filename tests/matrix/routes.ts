import { type Area, areaOf, isOpen } from '../../src/entrance/area.ts';
import { doors } from '../house/faces.ts';
import { find, text } from '../house/source.ts';
import type { Sample } from '../world/samples.ts';

/** How the parameters of addresses are filled from what a party has. */
export const params: Record<string, keyof Sample> = {
	ref: 'ref',
	file: 'file',
	slot: 'slot',
	page: 'part',
	proposal: 'proposal',
	code: 'receipt',
	org: 'organisation',
	publicId: 'publicId',
	'...rest': 'hash',
	grant: 'grant',
	invitation: 'invitation',
	hash: 'hash',
};

/** What differs for one route: which sample fills a parameter, and what it answers to everybody. */
export type Particular = {
	fill?: Record<string, keyof Sample>;
	/** the status of one's own, where it is not 200 */
	own?: number;
	/** parameters that name no thing of anybody, so that a missing one answers as an own one does */
	open?: true;
};

export const particular: Record<string, Particular> = {
	'/api/v1/names/check': { own: 422 },
	'/(public)/verify/[code]': { fill: { code: 'certificate' } },
	'/api/[...rest]': { own: 404, open: true },
	'/o/[org]/papers/[code]': { fill: { code: 'certificate' } },
	'/o/[org]/papers/[code]/later': { fill: { code: 'certificate' } },
	'/desk/cases/[ref]/recommend': { fill: { ref: 'ref' } },
	'/apply/[ref]/check': { fill: { ref: 'draft' } },
	'/apply/[ref]/discard': { fill: { ref: 'draft' } },
	'/apply/[ref]/part/[page]/versions': { fill: { ref: 'draft' } },
	'/desk/next': { own: 303 },
};

/** A route as its files declare it. */
export type Route = {
	id: string;
	area: Area;
	open: boolean;
	isPage: boolean;
	methods: string[];
	actions: string[];
	/** the permissions its readings ask for when it is shown */
	asks: string[];
	params: string[];
};

const permissionOf = new Map(doors.map(({ name, value }) => [name, value.permission]));
const folders = [
	...new Set(
		find('src/routes/**/+{page,page.server,server}.{svelte,ts}').map((file) =>
			file.slice('src/routes'.length).replace(/\/\+[^/]*$/, ''),
		),
	),
];

const filesOf = (folder: string) =>
	find(`src/routes${folder.replace(/[[\]()]/g, '[$&]')}/+{page.server,server}.ts`);

const routeOf = (folder: string): Route => {
	const id = folder || '/';
	const said = filesOf(folder).map(text).join('\n');
	const isPage = find(`src/routes${folder.replace(/[[\]()]/g, '[$&]')}/+page.svelte`).length > 0;
	const actions = /export const actions[^=]*=\s*\{([\s\S]*?)\n\};/.exec(said)?.[1] ?? '';
	const shown = said.replace(/export const actions[\s\S]*$/, '');
	return {
		id,
		area: areaOf(id)!,
		open: isOpen(id),
		isPage,
		methods: [...said.matchAll(/export const (GET|POST|PUT|PATCH|DELETE|OPTIONS)\b/g)].map(
			([, method]) => method!,
		),
		actions: [...actions.matchAll(/^\t(?:'([\w-]+)'|(\w+)): /gm)].map(
			([, quoted, plain]) => quoted ?? plain!,
		),
		asks: [...shown.matchAll(/\b(?:see|serveFile)\(\s*event,\s*(\w+)/g)].flatMap(([, name]) => {
			const permission = permissionOf.get(name!);
			return permission ? [permission] : [];
		}),
		params: [...id.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name!),
	};
};

/** Every route of the application. */
export const routes: Route[] = folders.map(routeOf);

/** The address of a route for what a party has; without language. */
export const addressOf = ({ id }: Route, of: Sample): string => {
	const path = id
		.replace(/\/\([^)]*\)/g, '')
		.replace(/\[([^\]]+)\]/g, (_, name) => of[particular[id]?.fill?.[name] ?? params[name]!]);
	return path || '/';
};
