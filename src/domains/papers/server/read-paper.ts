import { dayOf, publicIdWith, Refusal } from '#core';
import { ask, publicKeys } from '#platform/server';
import { codeProblem, readCode } from '../code.ts';
import { judgeClaim } from '../judge.ts';
import type { PaperStatement } from '../statement.ts';
import type { PapersTables } from './tables.ts';
import { versionsOf } from './find-versions.ts';

type Row = PapersTables['papers.public_paper'];

const shown = [
	...(['code', 'kind', 'issuer', 'issued_at', 'state', 'state_at', 'demonstration'] as const),
	...(['public_record', 'number', 'facts', 'claim', 'replaces_code', 'replaced_by_code'] as const),
] as const;

const requireCode = (typed: string): string => {
	const code = readCode(typed);
	if (code) return code;
	const { code: problem, facts } = codeProblem(typed);
	throw new Refusal('invalid', problem, { field: 'code', facts });
};

/** The paper's own claim, checked like anybody would, and compared with the record. */
const claimOf = async (row: Row): Promise<Pick<PaperStatement, 'organisation' | 'signed'>> => {
	if (row.claim === null) return { organisation: null, signed: null };
	const keys = publicKeys().filter(({ use }) => use === 'claims');
	const verdict = await judgeClaim(row.claim, keys);
	if (verdict.is !== 'genuine') return { organisation: null, signed: false };
	const { claim } = verdict;
	return {
		organisation: claim.organisation ? publicIdWith(claim.organisation) : null,
		signed:
			claim.code === row.code &&
			claim.kind === row.kind &&
			claim.number === row.number &&
			claim.day === dayOf(row.issued_at) &&
			claim.demonstration === row.demonstration,
	};
};

/** What a paper must say, by its code as anybody types it. */
export const readPaper = ask(
	'papers:verify',
	async (ctx, { code: typed }: { code: string }): Promise<PaperStatement> => {
		const row = await ctx.db
			.withTables<PapersTables>()
			.selectFrom('papers.public_paper')
			.select(shown)
			.where('code', '=', requireCode(typed))
			.executeTakeFirst();
		if (!row) throw new Refusal('not-found', 'paper-unknown');
		const { code, kind, issuer, state, demonstration, number, facts, claim } = row;
		const alone = row.replaces_code === null && row.replaced_by_code === null;
		return {
			...{ code, kind, issuer, state, demonstration, number, facts, claim },
			...(await claimOf(row)),
			publicRecord: row.public_record,
			issuedAt: row.issued_at,
			stateAt: row.state_at,
			versions: alone
				? [{ code, issuedAt: row.issued_at, state }]
				: await versionsOf(ctx, row.code),
		};
	},
);
