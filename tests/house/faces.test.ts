import { expect, test } from 'vitest';
import { doors, parts, rooms } from './faces.ts';
import { find, text } from './source.ts';

const readme = (room: string) => text(`src/domains/${room}/README.md`);
const tests = find('{src,tests}/**/*.test.ts', true);
const deeds = doors.filter(({ value }) => value.kind === 'act');

test('there are doors', () => expect(doors.length).toBeGreaterThan(50));

// decision 3: a part of deeds takes the open transaction first, which only the two doors make
test.each(parts)(
	'$room gives $name: a part with ctx first, plain data, or named in its README',
	(one) => {
		if (typeof one.value !== 'function') return;
		const takesContext = /^(async )?(function\*?\s*\w*)?\s*\(?ctx\b/.test(String(one.value));
		expect(
			takesContext || readme(one.room).includes(`\`${one.name}\``),
			`${one.file}: ${one.name} is no deed, no reading and takes no ctx; make it one, or name it in src/domains/${one.room}/README.md and say why`,
		).toBe(true);
	},
);

test.each(deeds)('$room: $name records what it did, or says why not', ({ file, name, value }) => {
	const records = /\brecord\(/.test(text(file));
	expect(
		records || value.recordsNothing,
		`${file}: ${name} calls no record(ctx, …); add it, or { records: 'nothing', because: '…' }`,
	).toBeTruthy();
});

test.each(deeds)('$room: $name has a test of its own', ({ room, name }) => {
	const named = new RegExp(`\\b${name}\\b`);
	const where = tests.filter(
		(file) =>
			(file.startsWith(`src/domains/${room}/`) || /^src\/|^tests\/journeys/.test(file)) &&
			named.test(text(file)),
	);
	expect(
		where,
		`no test calls ${name}: add one in src/domains/${room}/server/*.test.ts`,
	).not.toEqual([]);
});

test.each(rooms)(
	'%s has a face, words where it speaks, and a README of at most 40 lines',
	(room) => {
		const files = find(`src/domains/${room}/**/*`);
		expect(files).toContain(`src/domains/${room}/index.ts`);
		expect(files).toContain(`src/domains/${room}/README.md`);
		expect(readme(room).trimEnd().split('\n').length).toBeLessThanOrEqual(40);
		const speaks = files.some((file) => /\.svelte$/.test(file));
		if (speaks) expect(files).toContain(`src/domains/${room}/words/ar.json`);
	},
);
