import type { EventName } from '#core';
import type { Ctx, Happening } from '#platform/server';
import type { Facts, Locale } from '#words';
import type { Quiet } from '../index.ts';

/** Who is told, with the facts for the words and the page the notice leads to (without language). */
export type Told = { accounts: readonly string[]; facts: Facts; link: string };

/**
 * What a room says when an event was recorded. `words` are keys of the room's own words: `title` names the matter, `first`
 * is the consequence with its date, `body` what to do, `sms` the whole short message, `whom` names who is told.
 */
export type NoticeDeclaration = {
	event: EventName;
	to: (ctx: Ctx, happening: Happening) => Promise<Told | readonly Told[] | null>;
	words: { title: string; first: string; body: string; sms?: string; whom: string };
	/** cannot be switched off */
	mandatory: boolean;
	channels: readonly ('email' | 'sms')[];
};

type Say = (locale: Locale) => (key: any, facts?: Facts) => string;
export type Notice = NoticeDeclaration & { say: Say };
type Gathered = { notices: readonly Notice[]; quiet: Partial<Record<EventName, Quiet>> };

const slot = Symbol.for('daam.notices');
const held = globalThis as { [slot]?: Gathered };

/** Joins a room's declarations with its words. */
export const spokenBy = (say: Say, declared: readonly NoticeDeclaration[]): Notice[] =>
	declared.map((one) => ({ ...one, say }));

/** Gives the process the gathered map; for the wiring alone. */
export const useNotices = (gathered: Gathered): void => {
	held[slot] = gathered;
};

/** The gathered map of this process. */
export const noticesNow = (): Gathered => held[slot] ?? { notices: [], quiet: {} };
