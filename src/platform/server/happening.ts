import type { EventName } from '#core';

/** What was recorded, as reactions get it: the chain and the place in it, the event, its subject, facts without personal values. */
export type Happening = {
	owner: string;
	seq: number;
	event: EventName;
	subject: string;
	facts?: Record<string, string | number | boolean | null>;
};
