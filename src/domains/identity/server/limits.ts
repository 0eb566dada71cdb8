import { type Permission, Refusal } from '#core';
import {
	act,
	type Caller,
	countTry,
	type Ctx,
	type Door,
	giveTryBack,
	type TryOf,
} from '#platform/server';
import { atMost } from '../time-limits.ts';
import { days, hours, minutes } from './db.ts';

const quarter = minutes(15);

/** Refuses with the minutes to wait, when there are any; the same words whoever is meant. */
export const refuseWait = (wait: number): void => {
	if (wait > 0)
		throw new Refusal('busy', 'too-many-tries', { facts: { n: Math.ceil(wait / 60_000) } });
};

const count = act(
	'identity:sign-in',
	async (ctx, what: TryOf & { most: number; window: number }) =>
		(await countTry(ctx, what, what.window, atMost(what.most, what.window))).wait,
	{ records: 'nothing', because: 'a counted try changes nobody’s state' },
);

/** Counts a try in a transaction of its own, so that a refusal after it does not uncount it; refuses beyond the limit. */
export const countFirst = async (
	caller: Caller | Ctx,
	what: TryOf,
	most: number,
	window = quarter,
): Promise<void> => refuseWait(await count(caller, { ...what, most, window }));

const giveBack = act('identity:sign-in', (ctx, what: TryOf) => giveTryBack(ctx, what), {
	records: 'nothing',
	because: 'a counted try changes nobody’s state',
});

/**
 * Runs what tries a code, counted for the address it comes from: 50 wrong ones in 15 minutes (trust.md §11). A right one
 * does not count, since thousands share the address of a mobile operator.
 */
export const withinCodes = async <T>(
	caller: Caller,
	address: string,
	run: () => Promise<T>,
): Promise<T> => {
	const what = { kind: 'code-address', of: address };
	await countFirst(caller, what, 50);
	const done = await run();
	await giveBack(caller, what);
	return done;
};

/** The milliseconds to wait before one more message to a number or mailbox: three an hour and six a day; else counts it. */
const countMessage = async (caller: Caller, to: string): Promise<number> =>
	(await count(caller, { kind: 'message-hour', of: to, most: 3, window: hours(1) })) ||
	(await count(caller, { kind: 'message-day', of: to, most: 6, window: days(1) }));

/** Whether one more message may go to a number or mailbox; counts it. */
export const mayWriteTo = async (caller: Caller, to: string): Promise<boolean> =>
	(await countMessage(caller, to)) === 0;

/** Refuses with the minutes to wait when a number or mailbox had its messages; else counts one more. */
export const refuseMessages = async (caller: Caller, to: string): Promise<void> =>
	refuseWait(await countMessage(caller, to));

/**
 * Whether one more form may be kept for an account; counts it. What an ended session sends counts by itself, so that it
 * takes no place from an open or locked one.
 */
export const mayKeepFor = async (
	caller: Caller,
	account: string,
	ended: boolean,
): Promise<boolean> => {
	const what = ended ? { kind: 'keep-ended', most: 5 } : { kind: 'keep', most: 20 };
	return (await count(caller, { ...what, of: account, window: quarter })) === 0;
};

// a once-key names one transaction; the steps are several, and each tells a repetition by itself
const stepOf = ({ actor, now, request }: Caller): Caller => ({ actor, now, request });

/**
 * A door of several steps, each in a transaction of its own: counting a try must outlive the refusal that follows, and
 * no connection waits while a secret is hashed.
 */
export const steps = <I, O>(
	permission: Permission,
	run: (caller: Caller, input: I) => Promise<O>,
): Door<I, O> =>
	Object.assign(
		(caller: Caller | Ctx, input: I): Promise<O> =>
			caller.actor.permissions.has(permission)
				? run(stepOf(caller), input)
				: Promise.reject(new Refusal('forbidden', 'not-permitted')),
		{ kind: 'act' as const, permission, recordsNothing: 'its steps record' },
	);
