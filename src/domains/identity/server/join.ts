import { Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act } from '#platform/server';
import type { Locale } from '#words';
import { hashSecret, passwordCost } from './argon.ts';
import { keepSheet, newSheet } from './codes.ts';
import { isCommon } from './first-guesses.ts';

import { type HandleValue, readHandle } from './handles.ts';
import { countFirst, mayWriteTo, steps } from './limits.ts';
import { sendConfirmCode } from './messages.ts';
import { openAccount } from './open-account.ts';
import { deviceLabel, type Started, startSession } from './sessions.ts';
import type { Where } from './sign-in.ts';

/** What joining asks: a name, a password; phone and e-mail only if wanted. */
export type Join = {
	name: string;
	password: string;
	phone: string;
	email: string;
	remember: boolean;
	locale: Locale;
};

type Opening = {
	name: string;
	handles: HandleValue[];
	passwordHash: string;
	sheet: { codes: string[]; hashes: string[] };
	label: string;
	remember: boolean;
	/** which of the handles get a message with a code */
	asked: boolean[];
	locale: Locale;
};

const open = act('identity:sign-in', async (ctx, input: Opening): Promise<Started> => {
	const { account, person, handles } = await openAccount(ctx, input);
	for (const [i, handle] of handles.entries())
		if (input.asked[i]) await sendConfirmCode(ctx, { account, handle, locale: input.locale });
	await keepSheet(ctx, account, person, input.sheet);
	await record(ctx, { owner: platformChain, event: 'identity.account-opened', subject: account });
	return startSession(ctx, { account, factor: true, label: input.label, remember: input.remember });
});

const handleOf = (typed: string, kind: 'phone' | 'email'): HandleValue[] => {
	if (!typed) return [];
	const handle = readHandle(typed);
	if (handle?.kind !== kind)
		throw new Refusal('invalid', `${kind}-not-understood`, { field: kind });
	return [handle];
};

/** Refuses a password that anybody would try first. */
export const refuseCommon = (password: string, known: readonly string[]): void => {
	if (isCommon(password, known))
		throw new Refusal('invalid', 'password-common', { field: 'password' });
};

/**
 * Opens an account and signs it in. Each phone or e-mail gets a message with the code that confirms it, also one that
 * another account signs in with: the answer is the same, and its owner is told.
 */
export const join = steps(
	'identity:sign-in',
	async (caller, input: Join & Where): Promise<Started> => {
		const handles = [...handleOf(input.phone, 'phone'), ...handleOf(input.email, 'email')];
		refuseCommon(input.password, [
			input.name,
			...handles.map(({ value }) => value.replace(/\D/g, '').slice(-9)),
		]);
		await countFirst(caller, { kind: 'join', of: input.address }, 60);
		const sheet = await newSheet();
		const passwordHash = await hashSecret(input.password, passwordCost);
		const label = deviceLabel(input.userAgent);
		const asked: boolean[] = [];
		for (const { value } of handles) asked.push(await mayWriteTo(caller, value));
		return open(caller, {
			name: input.name,
			handles,
			asked,
			locale: input.locale,
			passwordHash,
			sheet,
			label,
			remember: input.remember,
		});
	},
);
