import { type EventName, events } from '#core';
import { ask } from '#platform/server';
import type { Facts, Locale } from '#words';
import { eventWord, noticesWords } from '../index.ts';
import { noticesNow } from './declared.ts';

// the map has no case at hand: a sentence is read as it would arrive, with invented values
const examples: Facts = {
	n: 2,
	ref: '482913608',
	shown: '482 913 608',
	number: '17/2026',
	entry: '4/2026',
	day: '23/11/2026',
};

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
					first: one.say(locale)(one.words.first, examples),
					mandatory: one.mandatory,
					channels: one.channels,
				})),
			quiet: quiet[event] ?? null,
		});
		return { events: events.map(line) };
	},
);
