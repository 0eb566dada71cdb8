import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { events, jobNames } from '#core';
import { smsMost, smsParts } from '#domains/notices';
import { jobs, notices, quiet } from '#wiring';
import type { Facts } from '#words';

const source = globSync('src/domains/*/server/**/*.ts')
	.filter((file) => !/\.test\.ts$|\/notices\.ts$/.test(file))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

const journalWords = JSON.parse(readFileSync('src/domains/journal/words/ar.json', 'utf8'));
const noticesWords = JSON.parse(readFileSync('src/domains/notices/words/ar.json', 'utf8'));
const words = { ...journalWords, ...noticesWords };

describe.each(events)('%s', (event) => {
	test('is recorded by a deed', () => {
		expect(source.includes(`'${event}'`), 'take it out of src/core/events.ts').toBe(true);
	});
	test('is told to somebody, or it is said why not', () => {
		const told = notices.some((one) => one.event === event);
		expect(told !== event in quiet, 'declare a notice, or a reason in src/wiring.ts').toBe(true);
	});
	test('has words', () => {
		const key = `event-${event.replace('.', '-')}`;
		expect(key in words, `${key} is missing in src/domains/notices/words/ar.json`).toBe(true);
	});
});

test('every queue has its work and every work its queue', () => {
	expect(jobs.map(({ name }) => name).sort()).toEqual([...jobNames].sort());
});

// no value in an SMS is longer: a reference has nine digits, a date «30 سبتمبر 2026»
const longest: Facts = new Proxy({}, { get: () => '30 سبتمبر 2026' });

test.each(notices.filter(({ channels }) => channels.includes('sms')))(
	'the short message of $event is short, and holds no address',
	({ say, words }) => {
		for (const locale of ['ar', 'en'] as const) {
			const text = say(locale)(words.sms ?? words.first, longest);
			expect(smsParts(text), text).toBeLessThanOrEqual(smsMost);
			expect(text).not.toMatch(/https?:|www\./);
		}
	},
);
