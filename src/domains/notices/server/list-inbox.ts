import { ask, openValue } from '#platform/server';
import type { Facts, Locale } from '#words';
import { noticesNow } from './declared.ts';
import { placeOf } from './place.ts';
import type { NoticesTables } from './tables.ts';

/** The newest hundred notices of the caller, in a language; `first` is the consequence and the date. */
export const listInbox = ask('notices:read', async (ctx, { locale }: { locale: Locale }) => {
	const rows = await ctx.db
		.withTables<NoticesTables>()
		.selectFrom('notices.notification')
		.select(['id', 'event', 'facts', 'link', 'made_at', 'read_at'])
		.where('account_id', '=', ctx.actor.account)
		.orderBy('id', 'desc')
		.limit(100)
		.execute();
	const shown = await Promise.all(
		rows.map(async (row) => {
			const notice = noticesNow().notices.find(({ event }) => event === row.event);
			if (!notice) return null;
			const facts = await openValue<Facts>(ctx, placeOf(row.id, ctx.actor.account!), row.facts);
			const say = notice.say(locale);
			return {
				id: row.id,
				title: say(notice.words.title, facts),
				first: say(notice.words.first, facts),
				body: say(notice.words.body, facts),
				link: row.link,
				at: row.made_at,
				read: row.read_at !== null,
			};
		}),
	);
	return { notices: shown.filter((one) => one !== null) };
});

/** How many notices of the caller are unread. */
export const countUnread = ask('notices:read', async (ctx, _: null): Promise<number> => {
	const row = await ctx.db
		.withTables<NoticesTables>()
		.selectFrom('notices.notification')
		.select((eb) => eb.fn.countAll<string>().as('n'))
		.where('account_id', '=', ctx.actor.account)
		.where('read_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.n);
});
