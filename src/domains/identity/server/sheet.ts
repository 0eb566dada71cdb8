import { act, ask, openValue } from '#platform/server';
import { own, placeOf } from './db.ts';
import { personOf } from './factors.ts';

/** The card number and, while they may be read, the ten codes of the fresh sheet. */
export const getSheet = ask('identity:own-account', async (ctx, _: null) => {
	const account = ctx.actor.account!;
	const person = await personOf(ctx);
	const card = await own(ctx)
		.selectFrom('identity.handle')
		.select(['id', 'value'])
		.where('account_id', '=', account)
		.where('kind', '=', 'card')
		.executeTakeFirstOrThrow();
	const row = await own(ctx)
		.selectFrom('identity.code_sheet')
		.select('sealed')
		.where('account_id', '=', account)
		.where('until', '>', ctx.now)
		.executeTakeFirst();
	return {
		card: await openValue<string>(ctx, placeOf('handle', 'value', card.id, person), card.value),
		codes: row
			? await openValue<string[]>(ctx, placeOf('code_sheet', 'sealed', account, person), row.sealed)
			: null,
	};
});

/** The sheet is printed or written down: its codes are never shown again. Says whether a phone or e-mail waits for its code. */
export const closeSheet = act(
	'identity:own-account',
	async (ctx, _: object): Promise<{ waits: boolean }> => {
		await own(ctx)
			.deleteFrom('identity.code_sheet')
			.where('account_id', '=', ctx.actor.account)
			.execute();
		const waiting = await own(ctx)
			.selectFrom('identity.handle')
			.select('id')
			.where('account_id', '=', ctx.actor.account)
			.where('confirmed_at', 'is', null)
			.limit(1)
			.executeTakeFirst();
		return { waits: waiting !== undefined };
	},
	{ records: 'nothing', because: 'the codes stay what they are' },
);
