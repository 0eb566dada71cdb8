import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { newId } from '#core';
import {
	type Actor,
	type Caller,
	closePools,
	newSealKey,
	newSigningKeys,
	openPools,
	useKek,
	useSigningKeys,
} from '#platform/server';

/** A database of this test file's own, copied from the template; `superuser` sees past every policy. */
export const world = () => {
	const database = `daam_${randomUUID().replaceAll('-', '')}`;
	const connection = { host: inject('socket'), user: inject('superuser') };
	const superuser = new pg.Client({ ...connection, database });
	beforeAll(async () => {
		const maker = new pg.Client({ ...connection, database: 'postgres' });
		await maker.connect();
		await maker.query(`create database ${database} template daam_template`);
		await maker.end();
		await superuser.connect();
		useKek(newSealKey());
		useSigningKeys(newSigningKeys());
		openPools({ host: connection.host, database }, () => 'test');
	});
	afterAll(async () => {
		await superuser.end();
		await closePools();
	});
	return { superuser };
};

/** Somebody who calls a door. */
export const caller = (actor: Partial<Actor>, more: Partial<Caller> = {}): Caller => ({
	actor: {
		audience: 'desk',
		account: newId(),
		organisation: null,
		office: null,
		roles: [],
		permissions: new Set(),
		factorAt: null,
		...actor,
	},
	now: new Date('2026-11-24T08:00:00Z'),
	request: newId(),
	...more,
});

/** Until some statement waits for a lock that this transaction holds. */
export const waitsForLock = async (holder: pg.Client): Promise<void> => {
	for (let i = 0; i < 250; i++) {
		// within a transaction what is going on is read once and kept
		await holder.query('select pg_stat_clear_snapshot()');
		const { rowCount } = await holder.query(
			`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
		);
		if (rowCount) return;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error('nothing waits');
};
