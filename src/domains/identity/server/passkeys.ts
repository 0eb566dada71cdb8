import {
	type AuthenticationResponseJSON,
	generateAuthenticationOptions,
	generateRegistrationOptions,
	type RegistrationResponseJSON,
	verifyAuthenticationResponse,
	verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { newId, Refusal } from '#core';
import { platformChain, record } from '#domains/journal/server';
import { act } from '#platform/server';
import { challengeIn, closeCeremony, openCeremony, type Site } from './ceremony.ts';
import { own } from './db.ts';
import { recordFactor } from './factors.ts';
import { tellOfNewDevice } from './messages.ts';
import { deviceLabel, type Started, startSession } from './sessions.ts';

const failed = () => new Refusal('invalid', 'passkey-failed');

// what a browser sends is anybody's text: whatever the verifier throws at is a failed passkey
const verified = async <T>(verify: () => Promise<T>): Promise<T> =>
	verify().catch(() => Promise.reject(failed()));

const read = <T>(answer: string): T & { id: string; response: { clientDataJSON: string } } => {
	try {
		const json = JSON.parse(answer);
		if (typeof json?.id === 'string' && typeof json.response?.clientDataJSON === 'string')
			return json;
	} catch {
		// no JSON is no passkey either
	}
	throw failed();
};

/** What a browser needs to make a passkey for the account at hand. */
export const beginPasskey = act(
	'identity:own-account',
	async (ctx, { host }: { host: string }) => {
		const account = ctx.actor.account!;
		const held = await own(ctx)
			.selectFrom('identity.passkey')
			.select('credential_id')
			.where('account_id', '=', account)
			.execute();
		const options = await generateRegistrationOptions({
			rpName: 'Daam',
			rpID: host,
			userID: new TextEncoder().encode(account),
			// authenticators show this name to whoever holds the device: no personal value in it
			userName: 'Daam',
			attestationType: 'none',
			excludeCredentials: held.map(({ credential_id }) => ({ id: credential_id })),
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		});
		await openCeremony(ctx, options.challenge, account);
		return options;
	},
	{ records: 'nothing', because: 'a question to the browser' },
);

/** Keeps the passkey that the browser made. */
export const addPasskey = act(
	'identity:own-account',
	async (ctx, { answer, label, site }: { answer: string; label: string; site: Site }) => {
		const response = read<RegistrationResponseJSON>(answer);
		const account = ctx.actor.account!;
		const challenge = challengeIn(response.response.clientDataJSON);
		if (!(await closeCeremony(ctx, challenge, account))) throw failed();
		const { verified: right, registrationInfo } = await verified(() =>
			verifyRegistrationResponse({
				response,
				expectedChallenge: challenge,
				expectedOrigin: site.origin,
				expectedRPID: site.host,
				requireUserVerification: true,
			}),
		);
		if (!right || !registrationInfo) throw failed();
		const { credential } = registrationInfo;
		await own(ctx)
			.insertInto('identity.passkey')
			.values({
				id: newId(ctx.now),
				account_id: account,
				credential_id: credential.id,
				public_key: Buffer.from(credential.publicKey),
				counter: credential.counter,
				transports: credential.transports ?? [],
				label: label || 'Passkey',
				used_at: null,
			})
			.execute();
		await recordFactor(ctx, 'passkey', 'added');
	},
);

/** What a browser needs to sign in with whatever passkey it holds for this site. */
export const beginPasskeySignIn = act(
	'identity:sign-in',
	async (ctx, { host }: { host: string }) => {
		const options = await generateAuthenticationOptions({
			rpID: host,
			userVerification: 'required',
		});
		await openCeremony(ctx, options.challenge, null);
		return options;
	},
	{ records: 'nothing', because: 'a question to the browser' },
);

/** Signs in by a passkey alone: with user verification it counts as both factors. */
export const signInByPasskey = act(
	'identity:sign-in',
	async (
		ctx,
		{ answer, site, userAgent }: { answer: string; site: Site; userAgent: string },
	): Promise<Started> => {
		const response = read<AuthenticationResponseJSON>(answer);
		const challenge = challengeIn(response.response.clientDataJSON);
		if (!(await closeCeremony(ctx, challenge, null))) throw failed();
		const held = await own(ctx)
			.selectFrom('identity.passkey as p')
			.innerJoin('identity.account as a', 'a.id', 'p.account_id')
			.selectAll('p')
			.where('p.credential_id', '=', response.id)
			.where('a.frozen_at', 'is', null)
			.executeTakeFirst();
		if (!held) throw failed();
		const { verified: right, authenticationInfo } = await verified(() =>
			verifyAuthenticationResponse({
				response,
				expectedChallenge: challenge,
				expectedOrigin: site.origin,
				expectedRPID: site.host,
				requireUserVerification: true,
				credential: {
					id: held.credential_id,
					publicKey: new Uint8Array(held.public_key),
					counter: Number(held.counter),
				},
			}),
		);
		if (!right) throw failed();
		await own(ctx)
			.updateTable('identity.passkey')
			.set({ counter: authenticationInfo.newCounter, used_at: ctx.now })
			.where('id', '=', held.id)
			.execute();
		const account = held.account_id;
		const label = deviceLabel(userAgent);
		await tellOfNewDevice(ctx, account, label);
		const facts = { factor: true, passkey: true };
		await record(ctx, {
			owner: platformChain,
			event: 'identity.signed-in-anew',
			subject: account,
			facts,
		});
		return startSession(ctx, { account, factor: true, label, remember: false });
	},
);
