import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Role } from '#core';
import type { Area } from '../../src/entrance/area.ts';
import { launch } from '../browser/chromium.ts';
import { addressOf, type Route, routes } from '../matrix/routes.ts';

const home = inject('home');
const { cookies, own } = inject('samples');
const lookers: Record<Area, Role> = {
	public: 'visitor',
	account: 'person',
	apply: 'person',
	organisation: 'head',
	desk: 'registrar',
};
const every = [360, 1280].flatMap((width) =>
	(['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
/** In the gate a phone in Arabic by day and a desk in English by night; all four of both with `EVERY_LOOK=1`. */
const looksOf = (language: string) =>
	every.filter(
		({ width, colorScheme }) =>
			process.env.EVERY_LOOK ||
			(language === 'ar'
				? width === 360 && colorScheme === 'light'
				: width === 1280 && colorScheme === 'dark'),
	);
const validator = new HtmlValidate({
	extends: ['html-validate:standard', 'html-validate:a11y'],
	// a button of a form sends it: that is what all of them are for
	rules: { 'no-implicit-button-type': 'off' },
});
const pages = routes.filter(({ isPage }) => isPage);
const languages = [
	{ language: 'ar', before: '', dir: 'rtl', brand: 'دعم' },
	{ language: 'en', before: '/en', dir: 'ltr', brand: 'Daam' },
] as const;
type Language = (typeof languages)[number];

const cookieFor = ({ area, open }: Route) => (open ? '' : cookies[lookers[area]]);
const addressIn = ({ before }: Language, route: Route) => {
	const path = addressOf(route, own);
	return home + before + (before && path === '/' ? '' : path);
};

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser.close());

describe.each(pages)('$id', (route) => {
	test.each(languages)('$language: valid, framed, titled', async (language) => {
		const answer = await fetch(addressIn(language, route), {
			headers: { cookie: cookieFor(route) },
			redirect: 'manual',
		});
		if (answer.status === 303) return;
		const html = await answer.text();
		const { results } = await validator.validateString(html);
		expect(
			results.flatMap(({ messages }) =>
				messages.map((one) => `${one.ruleId} ${one.selector}: ${one.message}`),
			),
		).toEqual([]);
		expect(html).toContain(`<html lang="${language.language}" dir="${language.dir}"`);
		expect(html).toMatch(new RegExp(`<title>[^<]+ · ${language.brand}</title>`));
		expect(html.match(/<h1\b/g)).toHaveLength(1);
		expect(html, 'the demonstration says so').toContain('class="demo"');
		expect(html, 'its weight').not.toContain('%daam.');
	});

	test.each(languages)('$language: axe, no sideways scroll, big targets', async (language) => {
		const context = await browser.newContext({ javaScriptEnabled: true });
		await context.addCookies(
			cookieFor(route)
				.split('; ')
				.filter(Boolean)
				.map((pair) => {
					const [name, value] = pair.split('=') as [string, string];
					return { name, value, url: home };
				}),
		);
		const page = await context.newPage();
		await page.goto(addressIn(language, route));
		for (const { width, colorScheme } of looksOf(language.language)) {
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const found = await new AxeBuilder({ page }).analyze();
			expect(
				found.violations.map((one) => `${width} ${colorScheme} ${one.id}: ${one.nodes[0]?.html}`),
			).toEqual([]);
			const wider = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			expect(wider, `${width}: wider than the screen`).toBeLessThanOrEqual(0);
		}
		await context.close();
	});
});
