import { sql } from 'kysely';
import { ask } from '#platform/server';
import { type ChainEntry, type ChainFault, findChainFault } from '../chain.ts';

/** Recomputes the chain of an organisation or office from the database; null when it stands. */
export const verifyChain = ask('journal:verify', async (ctx, owner: string) => {
	const head = await sql<{ length: string; head: Buffer<ArrayBuffer> }>`
		select length, head from journal.chain where owner_id = ${owner}`.execute(ctx.db);
	const entries = await sql<Omit<ChainEntry, 'seq'> & { seq: string }>`
		select seq, body, body_hash, prev_hash, hash from journal.entry
		where owner_id = ${owner} order by seq`.execute(ctx.db);
	const fault: ChainFault | null = await findChainFault(
		entries.rows.map((row) => ({ ...row, seq: Number(row.seq) })),
		{
			length: Number(head.rows[0]?.length ?? 0),
			hash: head.rows[0]?.head ?? new Uint8Array(32),
		},
	);
	return fault;
});
