import { expect, test } from 'vitest';
import { world } from '../../../tests/world/index.ts';
import { isReady } from './pools.ts';

const { superuser } = world();

test('connections that the database ends while they lie idle are replaced, and the process lives', async () => {
	expect(await isReady()).toBe(true);
	const { rowCount } = await superuser.query(
		`select pg_terminate_backend(pid) from pg_stat_activity
		where usename = 'daam_public' and datname = current_database()`,
	);
	expect(rowCount).toBeGreaterThan(0);
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(await isReady()).toBe(true);
});
