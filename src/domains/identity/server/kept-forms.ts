import { isId, newId, Refusal } from '#core';
import { act, ask, type Ctx, openValue, sealValue } from '#platform/server';
import { own, placeOf } from './db.ts';
import { mayKeepFor, steps } from './limits.ts';

/** What was typed into a form, by the names of its fields. */
export type KeptFields = [name: string, value: string][];

type Kept = { account: string; path: string; fields: KeptFields; ended?: boolean };

const keep = act(
	'identity:sign-in',
	async (ctx, { account, path, fields, ended = false }: Kept): Promise<void> => {
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
				after_end: ended,
			})
			.execute();
		const older = own(ctx)
			.selectFrom('identity.kept_form')
			.select('id')
			.where('account_id', '=', account)
			.where('after_end', '=', ended)
			.orderBy('made_at', 'desc')
			.orderBy('id', 'desc')
			.offset(5);
		await own(ctx).deleteFrom('identity.kept_form').where('id', 'in', older).execute();
	},
	{ records: 'nothing', because: 'what was typed is given back, nothing else changes' },
);

/**
 * Keeps what was typed when a session had locked or was ended; at most five forms of an account, the newest, and as many
 * of its ended sessions, which push out none of the others. False: it was one too many in a short time.
 */
export const keepForm = steps('identity:sign-in', async (caller, form: Kept): Promise<boolean> => {
	if (!(await mayKeepFor(caller, form.account, form.ended ?? false))) return false;
	await keep(caller, form);
	return true;
});

// what the account itself kept comes first, then the newest: whoever holds a token that has ended puts nothing in its place
const keptOf = (ctx: Ctx) =>
	own(ctx)
		.selectFrom('identity.kept_form as k')
		.innerJoin('identity.account as a', 'a.id', 'k.account_id')
		.select(['k.id', 'k.path', 'k.fields', 'k.made_at', 'k.after_end', 'a.person_id'])
		.where('k.account_id', '=', ctx.actor.account)
		.orderBy('k.after_end')
		.orderBy('k.made_at', 'desc')
		.orderBy('k.id', 'desc')
		.execute();

const fieldsOf = (
	ctx: Ctx,
	{ id, person_id, fields }: Awaited<ReturnType<typeof keptOf>>[number],
) => openValue<KeptFields>(ctx, placeOf('kept_form', 'fields', id, person_id), fields);

const pageOf = (path: string): string => path.replace(/\?.*$/, '');
const actionOf = (path: string): string => /[?&](\/[\w-]*)/.exec(path)?.[1] ?? '';

/**
 * The newest form that was kept for the account at hand, of one page or of any (null), those of ended sessions after all
 * others; null when none is. `ended`: a session that had ended kept it, so that another may have written it.
 */
export const findKeptForm = ask('identity:own-account', async (ctx, page: string | null) => {
	const row = (await keptOf(ctx)).find(({ path }) => page === null || pageOf(path) === page);
	return row
		? {
				...{ id: row.id, path: row.path, madeAt: row.made_at, ended: row.after_end },
				fields: await fieldsOf(ctx, row),
			}
		: null;
});

// words kept from looking first go with the button that sends them: it is the one that has all the fields that were
// written in; of a list nothing is sent when each of its boxes was unticked since
const looksAhead = '/preview';
const isOf = (kept: KeptFields, sent: ReadonlySet<string>): boolean => {
	const written = kept.filter(([name, value]) => value.trim() && !name.endsWith('[]'));
	return kept.some(([name]) => sent.has(name)) && written.every(([name]) => sent.has(name));
};

/**
 * What was kept of a form is no longer needed: it was sent after all, by the button that kept it or after looking first;
 * `fields`: their names. What an ended session kept of it stays while the account's own words were the ones given back.
 */
export const dropSentForm = act(
	'identity:own-account',
	async (ctx, { path, fields }: { path: string; fields: readonly string[] }): Promise<void> => {
		const names = new Set(fields);
		const action = actionOf(path);
		let given: boolean | undefined;
		for (const row of await keptOf(ctx)) {
			if (pageOf(row.path) !== pageOf(path)) continue;
			const same = actionOf(row.path);
			const sent =
				same === action || (same === looksAhead && isOf(await fieldsOf(ctx, row), names));
			if (!sent || row.after_end !== (given ??= row.after_end)) continue;
			await own(ctx).deleteFrom('identity.kept_form').where('id', '=', row.id).execute();
		}
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
