import { isId, newId, Refusal } from '#core';
import { act, ask, openValue, sealValue } from '#platform/server';
import { own, placeOf } from './db.ts';

/** What was typed into a form, by the names of its fields. */
export type KeptFields = [name: string, value: string][];

/** Keeps what was typed when a session had locked or was ended; at most five forms of an account, the newest. */
export const keepForm = act(
	'identity:sign-in',
	async (ctx, { account, path, fields }: { account: string; path: string; fields: KeptFields }) => {
		const id = newId(ctx.now);
		const { person_id } = await own(ctx)
			.selectFrom('identity.account')
			.select('person_id')
			.where('id', '=', account)
			.executeTakeFirstOrThrow();
		await own(ctx)
			.insertInto('identity.kept_form')
			.values({
				id,
				account_id: account,
				path,
				fields: await sealValue(ctx, placeOf('kept_form', 'fields', id, person_id), fields),
				made_at: ctx.now,
			})
			.execute();
		const older = own(ctx)
			.selectFrom('identity.kept_form')
			.select('id')
			.where('account_id', '=', account)
			.orderBy('made_at', 'desc')
			.orderBy('id', 'desc')
			.offset(5);
		await own(ctx).deleteFrom('identity.kept_form').where('id', 'in', older).execute();
	},
	{ records: 'nothing', because: 'what was typed is given back, nothing else changes' },
);

/** The newest form that was kept for the account at hand; null when none is. */
export const findKeptForm = ask('identity:own-account', async (ctx, _: null) => {
	const row = await own(ctx)
		.selectFrom('identity.kept_form as k')
		.innerJoin('identity.account as a', 'a.id', 'k.account_id')
		.select(['k.id', 'k.path', 'k.fields', 'k.made_at', 'a.person_id'])
		.where('k.account_id', '=', ctx.actor.account)
		.orderBy('k.made_at', 'desc')
		.orderBy('k.id', 'desc')
		.executeTakeFirst();
	if (!row) return null;
	const place = placeOf('kept_form', 'fields', row.id, row.person_id);
	return {
		id: row.id,
		path: row.path,
		madeAt: row.made_at,
		fields: await openValue<KeptFields>(ctx, place, row.fields),
	};
});

// one page may hold several forms: `?/name` names which
const formOf = (path: string): string =>
	`${path.replace(/\?.*$/, '')} ${/[?&](\/[\w-]*)/.exec(path)?.[1] ?? ''}`;

/** What was kept of a form is no longer needed: it was sent after all. */
export const dropSentForm = act(
	'identity:own-account',
	async (ctx, { path }: { path: string }): Promise<void> => {
		const rows = await own(ctx)
			.selectFrom('identity.kept_form')
			.select(['id', 'path'])
			.where('account_id', '=', ctx.actor.account)
			.execute();
		const sent = rows.filter((row) => formOf(row.path) === formOf(path)).map(({ id }) => id);
		if (sent.length > 0)
			await own(ctx).deleteFrom('identity.kept_form').where('id', 'in', sent).execute();
	},
	{ records: 'nothing', because: 'what it says was sent and stands elsewhere' },
);

/** Throws away a kept form, by its own account. */
export const dropKeptForm = act(
	'identity:own-account',
	async (ctx, { form }: { form: string }) => {
		if (!isId(form)) throw new Refusal('not-found', 'missing');
		const gone = await own(ctx)
			.deleteFrom('identity.kept_form')
			.where('id', '=', form)
			.where('account_id', '=', ctx.actor.account)
			.executeTakeFirst();
		if (gone.numDeletedRows === 0n) throw new Refusal('not-found', 'missing');
	},
	{ records: 'nothing', because: 'it was never sent' },
);
