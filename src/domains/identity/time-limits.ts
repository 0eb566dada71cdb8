const minute = 60_000;
const day = 86_400_000;

/** How long a session may rest and live (trust.md §5), in milliseconds. */
export const sessionLimits = {
	staff: { idle: 15 * minute, most: 12 * 60 * minute, warn: 2 * minute },
	organisation: { idle: 30 * day, most: 90 * day, warn: 0 },
} as const;
export type SessionKind = keyof typeof sessionLimits;

/**
 * How long after it was ended a session still says whose the words on an open page are: as long as one of staff may live
 * at most (trust.md §5). A token that turns up later is more likely a stolen one than a page left open.
 */
export const keepsAfterEnd = sessionLimits.staff.most;

/** When a session locks if nothing more is asked of it. */
export const lockOf = (kind: SessionKind, madeAt: Date, seenAt: Date): Date =>
	new Date(
		Math.min(
			seenAt.getTime() + sessionLimits[kind].idle,
			madeAt.getTime() + sessionLimits[kind].most,
		),
	);

/** Five free failures, then 1, 2, 4, 8 and at most 15 minutes between tries (trust.md §11). */
export const waitAfter = (failures: number): number =>
	failures < 5 ? 0 : Math.min(15, 2 ** Math.min(failures - 5, 4)) * minute;

/** A limit of `most` tries in a window: beyond it, wait the window out. */
export const atMost =
	(most: number, window: number) =>
	(used: number): number =>
		used < most ? 0 : window;

/**
 * How long a second factor is fresh for a deed that asks for it anew: acts of two people, changes of rights (trust.md
 * §3, §5). As long as staff may rest: no act of weight is done on a factor older than an idle session.
 */
export const freshFor = 15 * minute;

/** Whether a second factor was given lately enough for such a deed. */
export const hasFreshFactor = (actor: { factorAt: Date | null }, now: Date): boolean =>
	actor.factorAt !== null && now.getTime() - actor.factorAt.getTime() <= freshFor;
