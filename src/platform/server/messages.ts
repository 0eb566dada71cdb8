import { sql } from 'kysely';
import { newId } from '#core';
import type { Ctx } from './context.ts';
import { enqueue } from './jobs/enqueue.ts';
import { openValue, sealValue } from './seal/holder.ts';

/** A message to a phone or mailbox. `subject` is for mail alone. */
export type Message = {
	channel: 'sms' | 'email';
	to: string;
	subject?: string;
	text: string;
};

/** What carries messages of one channel out of the house; throws when it could not now. */
export type Carrier = (message: Message) => Promise<void>;
export type Carriers = Partial<Record<Message['channel'], Carrier>>;

// the platform's own key: the message belongs to no organisation
const holder = '00000000-0000-0000-0000-000000000000';
const placeOf = (column: 'address' | 'words', row: string) => ({
	schema: 'app',
	table: 'outgoing',
	column,
	row,
	holder,
});

/** Leaves a message for the worker inside the deed's transaction; it waits as long as its channel is not configured. */
export const enqueueMessage = async (ctx: Ctx, message: Message): Promise<string> => {
	const { channel, to, subject, text } = message;
	const id = newId(ctx.now);
	const address = await sealValue(ctx, placeOf('address', id), to);
	const words = await sealValue(ctx, placeOf('words', id), { subject, text });
	await sql`insert into app.outgoing (id, channel, address, words, next_at, made_at)
		values (${id}, ${channel}, ${address}, ${words}, ${ctx.now}, ${ctx.now})`.execute(ctx.db);
	await enqueue(ctx, 'notices.send', {});
	return id;
};

type Row = { id: string; channel: Message['channel']; address: Buffer; words: Buffer };

const open = async (ctx: Ctx, row: Row): Promise<Message> => ({
	channel: row.channel,
	to: await openValue<string>(ctx, placeOf('address', row.id), row.address),
	...(await openValue<{ subject?: string; text: string }>(
		ctx,
		placeOf('words', row.id),
		row.words,
	)),
});

/** Minutes until the next try after so many; after the last the message has failed. */
const pauses = [1, 5, 15, 60, 240, 720, 1440];

/**
 * Sends the message that waits longest among the channels that have a carrier; gives what became of it, or null when none
 * is due. A message is marked after it left, so a crash between may send it twice and never loses it.
 */
export const sendNextMessage = async (
	ctx: Ctx,
	carriers: Carriers,
): Promise<{ id: string; state: 'sent' | 'waiting' | 'failed' } | null> => {
	const channels = Object.keys(carriers);
	if (channels.length === 0) return null;
	const { rows } = await sql<Row & { tried: number }>`
		select id, channel, address, words, tried from app.outgoing
		where state = 'waiting' and next_at <= ${ctx.now} and channel = any(${channels})
		order by next_at limit 1 for update skip locked`.execute(ctx.db);
	const row = rows[0];
	if (!row) return null;
	try {
		await carriers[row.channel]!(await open(ctx, row));
	} catch {
		const pause = pauses[row.tried];
		const state = pause === undefined ? 'failed' : 'waiting';
		const next = new Date(ctx.now.getTime() + (pause ?? 0) * 60_000);
		await sql`update app.outgoing set state = ${state}, tried = tried + 1, next_at = ${next}
			where id = ${row.id}`.execute(ctx.db);
		return { id: row.id, state };
	}
	await sql`update app.outgoing set state = 'sent', tried = tried + 1, sent_at = ${ctx.now}
		where id = ${row.id}`.execute(ctx.db);
	return { id: row.id, state: 'sent' };
};

/** The newest messages that have not left, opened: for the development server and the demonstration world only. */
export const listWaitingMessages = async (ctx: Ctx): Promise<(Message & { at: Date })[]> => {
	const { rows } = await sql<Row & { made_at: Date }>`
		select id, channel, address, words, made_at from app.outgoing
		where state <> 'sent' order by made_at desc limit 100`.execute(ctx.db);
	return Promise.all(rows.map(async (row) => ({ ...(await open(ctx, row)), at: row.made_at })));
};

/** How many messages of each channel wait or failed. */
export const countWaitingMessages = async (
	ctx: Ctx,
): Promise<{ channel: Message['channel']; state: string; count: number }[]> => {
	const { rows } = await sql<{ channel: Message['channel']; state: string; count: string }>`
		select channel, state, count(*) from app.outgoing where state <> 'sent'
		group by channel, state`.execute(ctx.db);
	return rows.map((row) => ({ ...row, count: Number(row.count) }));
};
