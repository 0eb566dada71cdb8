import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { act, type Ctx, openValue, type SealPlace, sealValue } from '#platform/server';
import { rootOf } from '../tree.ts';
import { roundCommitment, sha256, slotLeaf, type Standing } from './hash.ts';
import { queueLogLine } from './queue-log-line.ts';
import { own } from './tables.ts';

const hourMs = 3_600_000;
const platform = '00000000-0000-0000-0000-000000000000';
const placeOf = (n: number): SealPlace => ({
	schema: 'journal',
	table: 'round',
	column: 'secret',
	row: String(n),
	holder: platform,
});

/** The secret of a round, from which the blinds of its slots are made. */
export const openSecret = async (ctx: Ctx, n: number, sealed: Buffer): Promise<Buffer> =>
	Buffer.from(await openValue<string>(ctx, placeOf(n), sealed), 'base64');

const standings = async (ctx: Ctx): Promise<Standing[]> => {
	await sql`select journal.give_slots()`.execute(ctx.db);
	// one statement, one instant for all heads
	const rows = await own(ctx)
		.selectFrom('journal.chain')
		.select(['owner_id', 'length', 'head', 'slot'])
		.where('slot', 'is not', null)
		.orderBy('slot')
		.execute();
	return rows.map((row) => ({
		slot: Number(row.slot),
		owner: row.owner_id,
		length: Number(row.length),
		head: row.head,
	}));
};

const lengthsBefore = async (ctx: Ctx): Promise<Map<number, number>> => {
	const rows = await own(ctx)
		.selectFrom('journal.round_chain')
		.distinctOn('slot')
		.select(['slot', 'length'])
		.orderBy('slot')
		.orderBy('n', 'desc')
		.execute();
	return new Map(rows.map((row) => [Number(row.slot), Number(row.length)]));
};

/**
 * Commits the heads of all chains, quiet ones included, in one tree, and queues its root for the public log; once an
 * hour, however often it is called. Gives the number of the round that stands for this hour or, where the clock went
 * back, of the last one.
 */
export const closeRound = act(
	'journal:keep',
	async (ctx, _: null): Promise<number> => {
		await sql`select pg_advisory_xact_lock(hashtext('journal round'))`.execute(ctx.db);
		const hour = new Date(Math.floor(ctx.now.getTime() / hourMs) * hourMs);
		const last = await own(ctx)
			.selectFrom('journal.round')
			.select(['n', 'hour'])
			.orderBy('n', 'desc')
			.limit(1)
			.executeTakeFirst();
		if (last && last.hour >= hour) return Number(last.n);
		const n = Number(last?.n ?? 0) + 1;
		const chains = await standings(ctx);
		const before = await lengthsBefore(ctx);
		const secret = randomBytes(32);
		const root = rootOf(
			sha256,
			chains.map((chain) => slotLeaf(secret, chain)),
		);
		await own(ctx)
			.insertInto('journal.round')
			.values({
				n,
				hour,
				at: ctx.now,
				chains: chains.length,
				root: Buffer.from(root),
				secret: await sealValue(ctx, placeOf(n), secret.toString('base64')),
			})
			.execute();
		const grown = chains.filter(({ slot, length }) => before.get(slot) !== length);
		for (let at = 0; at < grown.length; at += 5_000)
			await own(ctx)
				.insertInto('journal.round_chain')
				.values(grown.slice(at, at + 5_000).map(({ slot, length }) => ({ slot, n, length })))
				.execute();
		await queueLogLine(ctx, 'round', roundCommitment(root, chains.length, hour));
		return n;
	},
	{ records: 'nothing', because: 'a round stands over the chains and changes none' },
);
