import { sql } from 'kysely';
import { isId } from '#core';
import { ask } from '#platform/server';
import { own } from './tables.ts';

const page = 50;

/**
 * Who looked at the data of the caller (`person`) or of the organisation at hand, newest first. Equal looks of one day
 * (same office, role, things seen, subject and reason) are one, with how often (`times`) and the last of them. `before`
 * is the id of the last one seen. `next` is where older ones begin, or null.
 */
export const findLooks = ask(
	'journal:see-looks',
	async (ctx, { of, before }: { of: 'person' | 'organisation'; before?: string | null }) => {
		const concerned = of === 'person' ? ctx.actor.account : ctx.actor.organisation;
		// ids begin with their instant, and the database knows no greatest uuid
		const last = sql<string>`max(id::text)`;
		let looking = own(ctx)
			.selectFrom('journal.look')
			.select(['role', 'office', 'groups', 'reference', 'reason'])
			.select((look) => [
				last.as('id'),
				look.fn.max('at').as('at'),
				sql<number>`count(*)::int`.as('times'),
				sql<number>`sum(count)::int`.as('count'),
			])
			.where(of, '=', concerned)
			.groupBy(['role', 'office', 'groups', 'subject', 'reference', 'reason'])
			.groupBy(sql`(at at time zone 'Africa/Tripoli')::date`)
			.orderBy(last, 'desc')
			.limit(page + 1);
		if (before && isId(before)) looking = looking.having(last, '<', before);
		const rows = await looking.execute();
		const looks = rows.slice(0, page);
		return { looks, next: rows.length > page ? looks.at(-1)!.id : null };
	},
);
