import { expect, test } from 'vitest';
import { find, text } from './source.ts';

const servers = find('src/routes/**/+*.ts');

test.each(servers)('%s holds no rule, no role test, no try', (file) => {
	const said = text(file);
	expect(said, 'refusals become statuses in one place').not.toMatch(/\btry\s*\{|\bcatch\s*[({]/);
	expect(said, 'ask may(), not roles').not.toMatch(/\broles\b\s*\.(includes|some)/);
	expect(said.split('\n').length).toBeLessThanOrEqual(60);
});

test.each(servers.filter((file) => /\+page\.server\.ts$/.test(file)))(
	'%s: its actions go through submit',
	(file) => {
		const said = text(file);
		if (!/export const actions\b/.test(said)) return;
		// a form that found nobody signed in is shown to who typed it, and nothing is done
		expect(said, 'actions = { name: submit(schema, deed, then) }').toMatch(
			/\bsubmit\(|\bdefault: giveBack\b/,
		);
	},
);

test('no route, page or part reads a form of its own', () => {
	for (const file of servers) expect(text(file), file).not.toMatch(/\.formData\(\)/);
});

test('a second button of a form looks first, by the action `preview`: words kept from it go when the form is sent', () => {
	for (const file of find('src/**/*.svelte'))
		for (const [, action] of text(file).matchAll(/formaction=("[^"]*"|\S+)/g))
			expect(action, file).toMatch(/^"\?(\/preview"$|do=)/);
});
