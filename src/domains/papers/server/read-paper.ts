import { Refusal, readCheckedDigits, westernDigits } from '#core';
import { ask } from '#platform/server';
import type { PaperStatement } from '../statement.ts';
import type { PapersTables } from './tables.ts';

const length = 10;

const readCode = (typed: string): string => {
	const code = readCheckedDigits(typed, length);
	if (code) return code;
	const digits = westernDigits(typed).replace(/\D/g, '');
	const problem = digits.length === length ? 'code-mistyped' : 'code-length';
	throw new Refusal('invalid', problem, { field: 'code', facts: { n: digits.length } });
};

/** What a paper must say, by its code as anybody types it. */
export const readPaper = ask(
	'papers:verify',
	async (ctx, { code: typed }: { code: string }): Promise<PaperStatement> => {
		const row = await ctx.db
			.withTables<PapersTables>()
			.selectFrom('papers.public_paper')
			.selectAll()
			.where('code', '=', readCode(typed))
			.executeTakeFirst();
		if (!row) throw new Refusal('not-found', 'paper-unknown');
		const { code, kind, issuer, state, demonstration, number, facts } = row;
		return {
			...{ code, kind, issuer, state, demonstration, number, facts },
			issuedAt: row.issued_at,
			stateAt: row.state_at,
			replaces: row.replaces_code,
			replacedBy: row.replaced_by_code,
		};
	},
);
