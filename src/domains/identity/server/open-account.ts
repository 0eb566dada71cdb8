import { newId } from '#core';
import { type Ctx, sealValue } from '#platform/server';
import { own, placeOf } from './db.ts';
import { blindOf, type HandleValue, newCardNumber } from './handles.ts';

/** What an account begins with. `confirmed` handles sign in at once: the demonstration world's only. */
export type NewAccount = {
	name: string;
	handles: HandleValue[];
	passwordHash: string;
	confirmed?: boolean;
	demo?: string;
};

/** Keeps a handle of an account, sealed and findable. */
export const addHandle = async (
	ctx: Ctx,
	{
		account,
		person,
		handle,
		confirmed,
	}: { account: string; person: string; handle: HandleValue; confirmed: boolean },
): Promise<string> => {
	const id = newId(ctx.now);
	await own(ctx)
		.insertInto('identity.handle')
		.values({
			id,
			account_id: account,
			kind: handle.kind,
			value: await sealValue(ctx, placeOf('handle', 'value', id, person), handle.value),
			blind: blindOf(handle),
			confirmed_at: confirmed ? ctx.now : null,
		})
		.execute();
	return id;
};

/** A person with an account, a card number that signs in, and the handles given. The calling deed records it. */
export const openAccount = async (
	ctx: Ctx,
	{ name, handles, passwordHash, confirmed = false, demo }: NewAccount,
): Promise<{ account: string; person: string; card: string; handles: string[] }> => {
	const [person, account, card] = [newId(ctx.now), newId(ctx.now), newCardNumber()];
	const sealed = await sealValue(ctx, placeOf('person', 'name', person, person), name);
	await own(ctx).insertInto('identity.person').values({ id: person, name: sealed }).execute();
	await own(ctx)
		.insertInto('identity.account')
		.values({ id: account, person_id: person, demo: demo ?? null })
		.execute();
	await own(ctx)
		.insertInto('identity.password')
		.values({ account_id: account, hash: passwordHash, set_at: ctx.now })
		.execute();
	await addHandle(ctx, { account, person, handle: { kind: 'card', value: card }, confirmed: true });
	const ids: string[] = [];
	for (const handle of handles)
		ids.push(await addHandle(ctx, { account, person, handle, confirmed }));
	return { account, person, card, handles: ids };
};
