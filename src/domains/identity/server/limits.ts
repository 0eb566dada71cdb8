import { type Permission, Refusal } from '#core';
import { act, type Caller, countTry, type Ctx, type Door, type TryOf } from '#platform/server';
import { atMost } from '../time-limits.ts';
import { minutes } from './db.ts';

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
