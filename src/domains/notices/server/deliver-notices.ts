import { newId } from '#core';
import { contactsOf } from '#domains/identity/server';
import {
	act,
	type Ctx,
	enqueueMessage,
	type Happening,
	publicUrl,
	sealValue,
} from '#platform/server';
import { pathIn } from '#words';
import { noticesNow, type Notice, type Told } from './declared.ts';
import { placeOf } from './place.ts';
import type { NoticesTables } from './tables.ts';

const db = (ctx: Ctx) => ctx.db.withTables<NoticesTables>();

const messageOf = (notice: Notice, told: Told, channel: 'email' | 'sms', to: string) => {
	const say = notice.say('ar');
	const { title, first, body, sms } = notice.words;
	if (channel === 'sms') return { channel, to, text: say(sms ?? first, told.facts) };
	const home = `${publicUrl()}${pathIn('ar', told.link)}`;
	const text = [say(first, told.facts), say(body, told.facts), home].join('\n\n');
	return { channel, to, subject: say(title, told.facts), text };
};

const dispatch = async (
	ctx: Ctx,
	notification: string,
	channel: NoticesTables['notices.dispatch']['channel'],
	state: NoticesTables['notices.dispatch']['state'],
	outgoing: string | null = null,
) => {
	await db(ctx)
		.insertInto('notices.dispatch')
		.values({
			id: newId(ctx.now),
			notification_id: notification,
			channel,
			state,
			outgoing_id: outgoing,
			at: ctx.now,
		})
		.execute();
};

const tell = async (
	ctx: Ctx,
	happening: Happening,
	notice: Notice,
	told: Told,
	account: string,
) => {
	const id = newId(ctx.now);
	const { owner, seq, event } = happening;
	const made = await db(ctx)
		.insertInto('notices.notification')
		.values({
			id,
			account_id: account,
			event,
			facts: await sealValue(ctx, placeOf(id, account), told.facts),
			link: told.link,
			dedupe_key: `${owner}:${seq}:${notice.words.title}`,
			made_at: ctx.now,
			read_at: null,
		})
		.onConflict((conflict) => conflict.columns(['account_id', 'dedupe_key']).doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows !== 1n) return;
	await dispatch(ctx, id, 'inbox', 'sent');
	const contacts = notice.channels.length ? await contactsOf(ctx, account) : {};
	for (const channel of notice.channels) {
		const to = channel === 'sms' ? contacts.phone : contacts.email;
		if (!to) await dispatch(ctx, id, channel, 'no-channel');
		else {
			const outgoing = await enqueueMessage(ctx, messageOf(notice, told, channel, to));
			await dispatch(ctx, id, channel, 'waiting', outgoing);
		}
	}
};

/** Tells of one journal entry everybody its notices name; the same entry reaches an account once. */
export const deliverNotices = act(
	'notices:deliver',
	async (ctx, happening: Happening): Promise<void> => {
		for (const notice of noticesNow().notices.filter(({ event }) => event === happening.event)) {
			const told = await notice.to(ctx, happening);
			for (const one of told === null ? [] : ([told].flat() as Told[]))
				for (const account of new Set(one.accounts))
					await tell(ctx, happening, notice, one, account);
		}
	},
	{ records: 'nothing', because: 'it follows an entry that stands already' },
);
