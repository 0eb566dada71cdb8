import { Refusal } from '#core';
import { seenOf } from '../index.ts';
import type { OpenCase } from './find-case.ts';

/** What the caller read before acting (`seenOf`); a program that reads and acts in one breath names nothing. */
export type Seen = { seen?: string | undefined };

/** Refuses an act on a file that is no longer as it was read. To be called under the lock, before anything else is weighed. */
export const requireSeen = ({ now }: OpenCase, { seen }: Seen): void => {
	if (seen !== undefined && seen !== seenOf(now)) throw new Refusal('conflict', 'content-changed');
};
