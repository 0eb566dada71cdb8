import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { type ChainEntry, chainStart, endsAt, type Walked, walkOn } from '../../chain.ts';
import { sha256 } from '../hash.ts';
import { own } from '../tables.ts';
import type { JournalFault } from './fault.ts';
import { countLooks, lookFault, looksBetween, type Place } from './looks.ts';

const page = 5_000;
type Row = Omit<ChainEntry, 'seq'> & { owner_id: string; seq: string };
const hash = (bytes: Uint8Array<ArrayBuffer>) => sha256(bytes) as Uint8Array<ArrayBuffer>;
type Head = { length: number; hash: Uint8Array };

/** The hash a chain had at a length: what rounds committed to. Null: the chain is not that long. */
export type HeadAt = (owner: string, length: number) => Uint8Array | null;

/** Every entry in order of chain and place, a page at a time; of one chain when `owner` is given. */
async function* entries(ctx: Ctx, owner?: string): AsyncGenerator<Row[]> {
	let after: Place = { owner: owner ?? '00000000-0000-0000-0000-000000000000', seq: 0 };
	for (;;) {
		const { rows } = await sql<Row>`
			select owner_id, seq, body, body_hash, prev_hash, hash from journal.entry
			where (owner_id, seq) > (${after.owner}::uuid, ${after.seq})
				and (${owner ?? null}::uuid is null or owner_id = ${owner ?? null}::uuid)
			order by owner_id, seq limit ${page}`.execute(ctx.db);
		if (rows.length) yield rows;
		if (rows.length < page) return;
		const last = rows.at(-1)!;
		after = { owner: last.owner_id, seq: Number(last.seq) };
	}
}

const headsOf = async (ctx: Ctx, owner?: string): Promise<Map<string, Head>> => {
	let asking = own(ctx).selectFrom('journal.chain').select(['owner_id', 'length', 'head']);
	if (owner) asking = asking.where('owner_id', '=', owner);
	const rows = await asking.execute();
	return new Map(rows.map((row) => [row.owner_id, { length: Number(row.length), hash: row.head }]));
};

/**
 * Walks every chain, or one, against its head, and compares the reads in it with what those concerned are shown.
 * `wanted` says at which lengths the hash of a chain is needed afterwards.
 */
export const verifyChains = async (
	ctx: Ctx,
	{ owner, wanted }: { owner?: string; wanted?: ReadonlyMap<string, ReadonlySet<number>> },
): Promise<{
	faults: JournalFault[];
	headAt: HeadAt;
	entries: number;
	chains: number;
	reads: number;
}> => {
	const faults: JournalFault[] = [];
	const heads = await headsOf(ctx, owner);
	const walked = new Map<string, Walked>();
	const broken = new Set<string>();
	const kept = new Map<string, Uint8Array>();
	let count = 0;
	let reads = 0;
	let shown = 0;
	const fault = (at: string, what: string) => {
		broken.add(at);
		faults.push({ part: 'chain', at, what });
	};
	for await (const rows of entries(ctx, owner)) {
		count += rows.length;
		const looks = await looksBetween(ctx, rows);
		shown += looks.size;
		for (const { owner_id: chain, ...row } of rows) {
			const entry = { ...row, seq: Number(row.seq) };
			const lookWrong = lookFault(looks, { owner: chain, seq: entry.seq }, entry.body);
			if (lookWrong === null) reads++;
			else if (lookWrong)
				faults.push({ part: 'look', at: `${chain} ${entry.seq}`, what: lookWrong });
			if (broken.has(chain)) continue;
			const next = await walkOn(walked.get(chain) ?? chainStart(), entry, hash);
			if ('kind' in next) fault(chain, `${next.kind} at ${next.seq}`);
			else {
				walked.set(chain, next);
				if (wanted?.get(chain)?.has(next.length)) kept.set(`${chain} ${next.length}`, next.hash);
			}
		}
		for (const [place] of looks)
			faults.push({ part: 'look', at: place, what: 'no read behind it' });
	}
	if (!owner && shown !== (await countLooks(ctx)))
		faults.push({ part: 'look', at: 'all', what: 'some stand beside every chain' });
	for (const chain of walked.keys()) if (!heads.has(chain)) fault(chain, 'no head');
	for (const [chain, head] of heads) {
		const end = broken.has(chain) ? null : endsAt(walked.get(chain) ?? chainStart(), head);
		if (end) fault(chain, `${end.kind} at ${end.seq}`);
	}
	const headAt: HeadAt = (chain, length) =>
		length === 0 ? chainStart().hash : (kept.get(`${chain} ${length}`) ?? null);
	return { faults, headAt, entries: count, chains: heads.size, reads };
};
