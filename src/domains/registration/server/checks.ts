import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import { pinnedOf } from '#domains/rules/server';
import { ask, type Check, type Ctx } from '#platform/server';
import { own } from './db.ts';
import { verifyCase } from './verify-case.ts';

const page = 200;
const first = '00000000-0000-0000-0000-000000000000';
type Found = { faults: string[]; seen: number; last: string };

const faultsOf = async (
	ctx: Ctx,
	row: { id: string; form_hash: string; workflow_hash: string; checklist_hash: string },
): Promise<string[]> => {
	const { form_hash: form, workflow_hash, checklist_hash: checklist } = row;
	const { workflow } = await pinnedOf(ctx, { form, workflow: workflow_hash, checklist });
	const { whole, kept, folded } = await verifyCase(ctx, { row, workflow });
	return [
		...(whole ? [] : [`case ${row.id}: its acts are not an unbroken line`]),
		...(canonicalize(kept) === canonicalize(folded)
			? []
			: [`case ${row.id}: what is kept of its state is not what its acts say`]),
	];
};

/** A page of cases after one: an unbroken line of acts each, and a projection that is the fold of them. */
export const verifyCases = ask(
	'registration:keep',
	async (ctx, { after }: { after: string }): Promise<Found> => {
		const rows = await own(ctx)
			.selectFrom('registration.case')
			.select(['id', 'form_hash', 'workflow_hash', 'checklist_hash'])
			.where('id', '>', after)
			.orderBy('id')
			.limit(page)
			.execute();
		const faults: string[] = [];
		for (const row of rows) faults.push(...(await faultsOf(ctx, row)));
		return { faults, seen: rows.length, last: rows.at(-1)?.id ?? after };
	},
	{ snapshot: true },
);

const twice = (all: readonly string[]): string[] => {
	const met = new Set<string>();
	return all.filter((one) => met.size === met.add(one).size);
};

/** Numbers of decisions and entries, by authority and year: each from 1 to the last one taken stands once on an act. */
export const verifyNumbers = ask(
	'registration:keep',
	async (ctx, _: null): Promise<string[]> => {
		const { rows: series } = await sql<{ owner: string; kind: string; year: number; next: number }>`
		select owner_id as owner, kind, year, next from app.series_of(array['decision', 'entry'])`.execute(
			ctx.db,
		);
		const { rows: given } = await sql<{ owner: string; kind: string; number: string }>`
		select c.authority as owner, case a.kind when 'proclaim' then 'entry' else 'decision' end as kind,
			a.facts->>'number' as number
		from registration.act a join registration."case" c on c.id = a.case_id
		where a.kind in ('accept', 'refuse', 'proclaim')`.execute(ctx.db);
		const expected = series.flatMap(({ owner, kind, year, next }) =>
			Array.from({ length: next - 1 }, (_, i) => `${kind} ${i + 1}/${year} of ${owner}`),
		);
		const stand = given.map(({ owner, kind, number }) => `${kind} ${number} of ${owner}`);
		const once = new Set(stand);
		const taken = new Set(expected);
		return [
			...expected.filter((one) => !once.has(one)).map((one) => `${one} is missing`),
			...[...once].filter((one) => !taken.has(one)).map((one) => `${one} was never taken`),
			...twice(stand).map((one) => `${one} stands twice`),
		];
	},
	{ snapshot: true },
);

/** Every case as its acts say, and every number of theirs. */
export const checks: Check[] = [
	{
		check: 'cases',
		run: async (caller) => {
			const faults = await verifyNumbers(caller, null);
			let seen = 0;
			let after = first;
			for (;;) {
				const found: Found = await verifyCases(caller, { after });
				faults.push(...found.faults);
				seen += found.seen;
				if (found.seen < page) return { faults, says: `${seen} cases` };
				after = found.last;
			}
		},
	},
];
