import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import type { PaperState, PaperVersion } from '../statement.ts';

type Row = { code: string; issued_at: Date; state: PaperState };

/** Every issue of a paper of the public record, oldest first: those it took the place of, itself, those that took its. */
export const versionsOf = async (ctx: Ctx, code: string): Promise<PaperVersion[]> => {
	const { rows } = await sql<Row>`
		with recursive older as (
			select code, issued_at, state, replaces_code as next, 0 as n from papers.public_paper where code = ${code}
			union all select p.code, p.issued_at, p.state, p.replaces_code, o.n - 1
			from older o join papers.public_paper p on p.code = o.next where o.n > -99
		), newer as (
			select replaced_by_code as next, 0 as n, code, issued_at, state from papers.public_paper where code = ${code}
			union all select p.replaced_by_code, w.n + 1, p.code, p.issued_at, p.state
			from newer w join papers.public_paper p on p.code = w.next where w.n < 99
		)
		select code, issued_at, state from (
			select code, issued_at, state, n from older union select code, issued_at, state, n from newer
		) every order by n`.execute(ctx.db);
	return rows.map((row) => ({ code: row.code, issuedAt: row.issued_at, state: row.state }));
};
