import { expect, test } from 'vitest';
import { find } from '../../tests/house/source.ts';
import { countedRoutes, countRead, quotaHeaders, readsAMinute } from './reading-limit.ts';

const search = '/(public)/register';
const stranger = '203.0.113.77';

test('an address asks 600 times a minute, then waits; another and this machine do not', async () => {
	for (let i = 1; i < readsAMinute; i++) await countRead('/api/v1/organisations', stranger);
	expect(await countRead(search, stranger)).toMatchObject({ left: 0, wait: false });
	const spent = (await countRead('/(public)/verify/[code]', stranger))!;
	expect(spent).toMatchObject({ left: 0, wait: true });
	expect(Object.fromEntries(quotaHeaders(spent))).toMatchObject({
		'retry-after': expect.stringMatching(/^([1-9]|[1-5]\d|60)$/),
		'ratelimit-limit': '600',
	});
	expect(await countRead('/apply/[ref]/name', stranger)).toMatchObject({ wait: true });
	expect(await countRead(search, '203.0.113.78')).toMatchObject({ left: 599, wait: false });
	for (const here of ['127.0.0.1', '::1', '127.8.0.3'])
		expect(await countRead(search, here)).toBeNull();
});

test.each(['/(public)', '/account/sign-in', '/(public)/registers', '/apply/[ref]/names', null])(
	'%s is not counted',
	async (route) => expect(await countRead(route, stranger)).toBeNull(),
);

test.each(countedRoutes)(
	'%s is a place of the application, and all under it is counted',
	async (place) => {
		const served = find('src/routes/**/+{page.svelte,server.ts}')
			.map((file) => file.replace(/^src\/routes|\/\+[^/]*$/g, ''))
			.filter((route) => route === place || route.startsWith(`${place}/`));
		expect(served).not.toEqual([]);
		for (const route of served) expect(await countRead(route, '203.0.113.79')).not.toBeNull();
	},
);
