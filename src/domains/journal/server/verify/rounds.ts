import type { Ctx } from '#platform/server';
import { rootOf } from '../../tree.ts';
import { openSecret } from '../close-round.ts';
import { logLine, roundCommitment, sha256, slotLeaf, type Standing } from '../hash.ts';
import { own } from '../tables.ts';
import type { HeadAt } from './chains.ts';
import { isSame, type JournalFault } from './fault.ts';

type Grown = { slot: number; length: number };
type Round = { n: number; hour: Date; chains: number; root: Buffer; secret: Buffer };

// leaves built anew at most, about a minute and a half
const mostLeaves = 20_000_000;

/** Rounds as stored, with the chains that had grown in each, and whose slot is whose. */
export type Rounds = { rounds: Round[]; grown: Map<number, Grown[]>; owners: Map<number, string> };

export const readRounds = async (ctx: Ctx): Promise<Rounds> => {
	const rounds = await own(ctx).selectFrom('journal.round').selectAll().orderBy('n').execute();
	const rows = await own(ctx).selectFrom('journal.round_chain').selectAll().execute();
	const chains = await own(ctx)
		.selectFrom('journal.chain')
		.select(['owner_id', 'slot'])
		.where('slot', 'is not', null)
		.execute();
	const grown = Map.groupBy(
		rows.map((row) => ({ n: Number(row.n), slot: Number(row.slot), length: Number(row.length) })),
		(row) => row.n,
	);
	return {
		rounds: rounds.map(({ n, chains, hour, root, secret }) => ({
			n: Number(n),
			chains: Number(chains),
			hour,
			root,
			secret,
		})),
		grown,
		owners: new Map(chains.map((row) => [Number(row.slot), row.owner_id])),
	};
};

/** At which lengths the rounds need the hash of each chain. */
export const lengthsOf = ({ grown, owners }: Rounds): Map<string, Set<number>> => {
	const wanted = new Map<string, Set<number>>();
	for (const { slot, length } of [...grown.values()].flat()) {
		const owner = owners.get(slot) ?? '';
		if (!wanted.has(owner)) wanted.set(owner, new Set());
		wanted.get(owner)!.add(length);
	}
	return wanted;
};

const rootNow = async (ctx: Ctx, round: Round, standing: readonly Standing[]) => {
	const secret = await openSecret(ctx, round.n, round.secret);
	return rootOf(
		sha256,
		standing.map((leaf) => slotLeaf(secret, leaf)),
	);
};

/**
 * Builds the rounds anew from the chains as they are now; each must stand in the public log, or wait for it. Where there
 * are too many, the newest: they hold the same chains.
 */
export const verifyRounds = async (
	ctx: Ctx,
	{ rounds, grown, owners }: Rounds,
	headAt: HeadAt,
	logged: ReadonlySet<string>,
): Promise<{ faults: JournalFault[]; unbuilt: number }> => {
	const faults: JournalFault[] = [];
	const standing: Standing[] = [];
	let left = rounds.reduce((sum, { chains }) => sum + chains, 0);
	let unbuilt = 0;
	for (const [i, round] of rounds.entries()) {
		const fault = (what: string) => faults.push({ part: 'round', at: String(round.n), what });
		if (round.n !== i + 1) fault('a round before it is missing');
		if (i > 0 && rounds[i - 1]!.hour >= round.hour) fault('not later than the one before');
		for (const { slot, length } of grown.get(round.n) ?? []) {
			const owner = owners.get(slot) ?? '';
			const head = headAt(owner, length);
			if (!head) fault(`the chain at slot ${slot} is shorter than it was`);
			standing[slot] = { slot, owner, length, head: head ?? new Uint8Array(32) };
		}
		const whole = standing.length === round.chains && !standing.includes(undefined as never);
		if (!whole) fault('chains are missing or added');
		else if (left > mostLeaves) unbuilt++;
		else if (!isSame(round.root, await rootNow(ctx, round, standing).catch(() => undefined)))
			fault('the chains are not as they were then');
		left -= round.chains;
		const line = logLine('round', roundCommitment(round.root, round.chains, round.hour));
		if (!logged.has(line)) fault('not in the public log');
	}
	const told = [...logged].filter((line) => line.startsWith('round ')).length;
	if (told !== rounds.length)
		faults.push({ part: 'round', at: String(told), what: 'the public log tells of other rounds' });
	return { faults, unbuilt };
};
