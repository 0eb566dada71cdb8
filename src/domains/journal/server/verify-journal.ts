import { sql } from 'kysely';
import { ask, type Ctx } from '#platform/server';
import { own } from './tables.ts';
import { verifyChains } from './verify/chains.ts';
import type { JournalFault } from './verify/fault.ts';
import { verifyLog } from './verify/log.ts';
import { lengthsOf, readRounds, verifyRounds } from './verify/rounds.ts';

export type { JournalFault } from './verify/fault.ts';

const verifyDays = async (ctx: Ctx, rounds: number): Promise<JournalFault[]> => {
	const days = await own(ctx)
		.selectFrom('journal.day as d')
		.leftJoin('journal.checkpoint as c', 'c.size', 'd.size')
		.select([sql<string>`d.day::text`.as('day'), 'd.round', 'd.size', 'c.root'])
		.orderBy('d.day')
		.execute();
	const faults: JournalFault[] = [];
	for (const [i, { day, round, size, root }] of days.entries()) {
		const before = days[i - 1];
		const back =
			before && (Number(before.round) >= Number(round) || Number(before.size) >= Number(size));
		if (!root || Number(round) > rounds || back)
			faults.push({ part: 'day', at: day, what: 'its round or checkpoint is not there' });
	}
	return faults;
};

/** What was looked through, and everything found that is not as it was written. */
export type Verified = {
	faults: JournalFault[];
	counts: {
		chains: number;
		entries: number;
		reads: number;
		rounds: number;
		/** the oldest rounds, when there are too many to build them all anew */
		unbuilt: number;
		lines: number;
	};
};

/**
 * Verifies the whole journal from the database alone, as of one instant: every chain against its head, what people are
 * shown against the reads, every round against the chains, the public log against its tree, and every checkpoint against
 * its signature.
 */
export const verifyJournal = ask(
	'journal:verify',
	async (ctx, _: null): Promise<Verified> => {
		const rounds = await readRounds(ctx);
		const { faults, headAt, ...walked } = await verifyChains(ctx, { wanted: lengthsOf(rounds) });
		const log = await verifyLog(ctx);
		const built = await verifyRounds(ctx, rounds, headAt, log.lines);
		const days = await verifyDays(ctx, rounds.rounds.length);
		return {
			faults: [...faults, ...log.faults, ...built.faults, ...days],
			counts: { ...walked, rounds: rounds.rounds.length, unbuilt: built.unbuilt, lines: log.size },
		};
	},
	{ snapshot: true },
);

/** Recomputes the chain of an organisation or office from the database; gives what is wrong with it. */
export const verifyChain = ask(
	'journal:verify',
	async (ctx, owner: string) => (await verifyChains(ctx, { owner })).faults,
	{ snapshot: true },
);
