import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { newId, permissionsOf, publicIdOf } from '#core';
import { usePlaces } from '#domains/matching';
import { indexNames } from '#domains/matching/server';
import {
	act,
	type Caller,
	closePools,
	migrate,
	openPools,
	startCluster,
	workerCaller,
} from '#platform/server';

/** A line of the canonical import form. */
export type Organisation = {
	identifiers: { scheme: string; id: string }[];
	name_ar: string;
	name_en?: string;
	other_names?: string[];
	acronyms?: string[];
};

/** Anybody, on the public login. */
export const visitor = (): Caller => ({
	...workerCaller(),
	actor: {
		...workerCaller().actor,
		audience: 'public',
		roles: ['visitor'],
		permissions: permissionsOf(['visitor']),
	},
});

const root = join(import.meta.dirname, '../..');
const batch = 200;

const places = (): string[] => {
	const file = join(root, 'jurisdictions/ly/places/places.json');
	const { municipalities, districts } = JSON.parse(readFileSync(file, 'utf8'));
	return [...municipalities, ...districts].flatMap(({ name }) => [name.ar, name.en]);
};

/** A database of its own with the names of `organisations`; ids of the data by subject. */
export const openRegister = async (organisations: readonly Organisation[]) => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-bench-'));
	chmodSync(folder, 0o711);
	const cluster = await startCluster(folder);
	const connection = { ...cluster.connection, database: 'postgres' };
	await migrate(connection, join(root, 'db/migrations'), () => 'bench');
	openPools({ ...connection, user: undefined }, () => 'bench');
	usePlaces(places());
	const ids = new Map<string, string>();
	const enter = act(
		'matching:keep',
		async (ctx, some: readonly [number, Organisation][]) => {
			for (const [n, one] of some) {
				const subject = newId();
				ids.set(subject, one.identifiers[0]!.id);
				await indexNames(ctx, {
					...{ subject, publicId: publicIdOf(n + 1), nameAr: one.name_ar },
					nameEn: one.name_en ?? null,
					others: [...(one.other_names ?? []), ...(one.acronyms ?? [])],
				});
			}
		},
		{ records: 'nothing', because: 'a measurement' },
	);
	const numbered = organisations.map((one, n) => [n, one] as [number, Organisation]);
	const from = performance.now();
	for (let i = 0; i < numbered.length; i += batch)
		await enter(workerCaller(), numbered.slice(i, i + batch));
	const perSecond = Math.round((numbered.length / (performance.now() - from)) * 1_000);
	const superuser = new pg.Client(connection);
	await superuser.connect();
	await superuser.query('vacuum analyze');
	await superuser.end();
	const close = async () => {
		await closePools();
		await cluster.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	return { idOf: (subject: string) => ids.get(subject) ?? '', perSecond, close };
};
