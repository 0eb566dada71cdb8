import { isId } from '#core';
import { ask } from '#platform/server';
import { own } from './tables.ts';

const page = 50;

/**
 * Who looked at the data of the caller (`person`) or of the organisation at hand, newest first; `before` is the id of
 * the last one seen. `next` is where older ones begin, or null.
 */
export const findLooks = ask(
	'journal:see-looks',
	async (ctx, { of, before }: { of: 'person' | 'organisation'; before?: string | null }) => {
		const concerned = of === 'person' ? ctx.actor.account : ctx.actor.organisation;
		let looking = own(ctx)
			.selectFrom('journal.look')
			.select(['id', 'at', 'role', 'office', 'groups', 'reference', 'reason', 'count'])
			.where(of, '=', concerned)
			.orderBy('id', 'desc')
			.limit(page + 1);
		if (before && isId(before)) looking = looking.where('id', '<', before);
		const rows = await looking.execute();
		const looks = rows.slice(0, page);
		return { looks, next: rows.length > page ? looks.at(-1)!.id : null };
	},
);
