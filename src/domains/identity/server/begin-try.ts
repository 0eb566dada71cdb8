import { act, countTry, forgetTries, giveTryBack } from '#platform/server';
import { atMost, waitAfter } from '../time-limits.ts';
import { days, hashOf, minutes, own } from './db.ts';
import { blindOf, readHandle } from './handles.ts';

/** What a try at signing in is about, and where it is counted. */
export type Try = {
	account: string | null;
	hash: string | null;
	frozen: boolean;
	/** this device stands for the second factor */
	remembered: boolean;
	bucket: string;
	wait: number;
};

const nobody = '00000000-0000-0000-0000-000000000000';
const wide = { most: 100, window: minutes(15) };

/**
 * Counts a try before anything is compared (so that a thousand at once are no more than one after the other) and finds
 * whom it is about. The same statements run whether the handle is known or not.
 */
export const beginTry = act(
	'identity:sign-in',
	async (
		ctx,
		input: { handle: string; address: string; device?: string | undefined },
	): Promise<Try> => {
		const blind = blindOf(readHandle(input.handle), input.handle);
		const row = await own(ctx)
			.selectFrom('identity.handle as h')
			.innerJoin('identity.account as a', 'a.id', 'h.account_id')
			.innerJoin('identity.password as p', 'p.account_id', 'a.id')
			.select(['a.id', 'a.frozen_at', 'p.hash'])
			.where('h.blind', '=', blind)
			.where('h.confirmed_at', 'is not', null)
			.executeTakeFirst();
		const device = await own(ctx)
			.selectFrom('identity.device')
			.select('id')
			.where('token_hash', '=', hashOf(input.device ?? ''))
			.where('account_id', '=', row?.id ?? nobody)
			.where('until', '>', ctx.now)
			.executeTakeFirst();
		const staff = await own(ctx)
			.selectFrom('identity.role_grant')
			.select('id')
			.where('account_id', '=', row?.id ?? nobody)
			.where('subject', '!=', 'organisation')
			.where('from_at', '<=', ctx.now)
			.where((eb) => eb.or([eb('to_at', 'is', null), eb('to_at', '>', ctx.now)]))
			.limit(1)
			.executeTakeFirst();
		const bucket = device?.id ?? row?.id ?? blind.toString('hex');
		const far = { kind: 'sign-in-address', of: input.address };
		const wideWait = (await countTry(ctx, far, wide.window, atMost(wide.most, wide.window))).wait;
		const near = { kind: 'sign-in', of: bucket };
		const wait = wideWait || (await countTry(ctx, near, days(1), waitAfter)).wait;
		return {
			account: row?.id ?? null,
			hash: row?.hash ?? null,
			frozen: row?.frozen_at != null,
			remembered: device !== undefined && staff === undefined,
			bucket,
			wait,
		};
	},
	{ records: 'nothing', because: 'a counted try changes nobody’s state' },
);

/** A right password was no failure: forgets the count. */
export const endTry = act(
	'identity:sign-in',
	async (ctx, { bucket, address }: { bucket: string; address: string }) => {
		await forgetTries(ctx, { kind: 'sign-in', of: bucket });
		await giveTryBack(ctx, { kind: 'sign-in-address', of: address });
	},
	{ records: 'nothing', because: 'a counted try changes nobody’s state' },
);
