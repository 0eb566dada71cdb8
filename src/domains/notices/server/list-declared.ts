import { type EventName, events } from '#core';
import { ask } from '#platform/server';
import type { Facts, Locale } from '#words';
import { eventWord, noticesWords } from '../index.ts';
import { noticesNow } from './declared.ts';

// every value of the words stands for itself: the map has no case at hand
const blanks: Facts = new Proxy({}, { get: () => '…' });

/** Every event: who is told what of it, or why nobody is. */
export const listDeclared = ask(
	'identity:see-permissions',
	async (_, { locale }: { locale: Locale }) => {
		const { notices, quiet } = noticesNow();
		const say = noticesWords(locale);
		const line = (event: EventName) => ({
			event,
			name: say(eventWord(event)),
			told: notices
				.filter((one) => one.event === event)
				.map((one) => ({
					whom: one.say(locale)(one.words.whom),
					first: one.say(locale)(one.words.first, blanks),
					mandatory: one.mandatory,
					channels: one.channels,
				})),
			quiet: quiet[event] ?? null,
		});
		return { events: events.map(line) };
	},
);
