import { dayOf } from '#core';
import type { Ctx } from '#platform/server';
import { chosenWhere } from './facets.ts';
import { type Listing, mostExact, type Wanted } from './order.ts';
import { views } from './views.ts';

const selectLeft = (ctx: Ctx, { chosen }: Wanted) =>
	views(ctx)
		.selectFrom('organisations.public_entry')
		.where(chosenWhere(chosen, dayOf(ctx.now)));

const countLeft = async (ctx: Ctx, wanted: Wanted): Promise<number> => {
	const some = selectLeft(ctx, wanted)
		.select('organisation_id')
		.limit(mostExact + 1);
	const { n } = await views(ctx)
		.selectFrom(some.as('some'))
		.select((row) => row.fn.countAll<string>().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
};

const columns = ['organisation_id', 'entered_at', 'name_key'] as const;

const readPage = (ctx: Ctx, wanted: Wanted) => {
	const [key, id] = wanted.after ?? [];
	const from = selectLeft(ctx, wanted)
		.select(columns)
		.limit(wanted.limit + 1);
	if (wanted.sort === 'name') {
		const ordered = from.orderBy('name_key').orderBy('organisation_id');
		return key === undefined
			? ordered.execute()
			: ordered
					.where((row) =>
						row(
							row.refTuple('name_key', 'organisation_id'),
							'>',
							row.tuple(String(key), String(id)),
						),
					)
					.execute();
	}
	const ordered = from.orderBy('entered_at', 'desc').orderBy('organisation_id', 'desc');
	return key === undefined
		? ordered.execute()
		: ordered
				.where((row) =>
					row(
						row.refTuple('entered_at', 'organisation_id'),
						'<',
						row.tuple(new Date(key), String(id)),
					),
				)
				.execute();
};

/** The register without a search: all that is left, page by page, the newest first or by name. */
export const browseRegister = async (ctx: Ctx, wanted: Wanted): Promise<Listing> => {
	const n = await countLeft(ctx, wanted);
	const rows = await readPage(ctx, wanted);
	const page = rows.slice(0, wanted.limit);
	const last = page.at(-1);
	const key = wanted.sort === 'name' ? last?.name_key : last?.entered_at.getTime();
	return {
		hits: page.map(({ organisation_id: subject }) => ({
			...{ subject, score: null, by: null, matched: [] },
		})),
		total: Math.min(n, mostExact),
		more: n > mostExact,
		next: rows.length > wanted.limit && last ? [key!, last.organisation_id] : null,
	};
};
