// `npm run shots`: pictures of the main pages in both languages, on a phone and a desk, light and dark, into
// `screenshots/`. Words after it choose pages by a part of their address; `--keep` also renews docs/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import type { Role } from '#core';
import { launch } from '../tests/browser/chromium.ts';
import { addressOf, routes } from '../tests/matrix/routes.ts';
import { startApp } from '../tests/world/app.ts';
import { enterSamples, type Sample } from '../tests/world/samples.ts';

type Shot = { name: string; id: string; role?: Role; fill?: Partial<Sample>; search?: string };

/** The pages to be looked at: route, who looks, and what differs from the first sample. */
const shots = (own: Sample): Shot[] => [
	{ name: 'home', id: '/(public)' },
	{ name: 'register', id: '/(public)/register' },
	{ name: 'organisation', id: '/(public)/register/[public-id]' },
	{ name: 'guide', id: '/(public)/guide' },
	{ name: 'names', id: '/(public)/names' },
	{ name: 'verify', id: '/(public)/verify/[code]' },
	{ name: 'rules', id: '/(public)/rules' },
	{ name: 'who-sees-what', id: '/(public)/who-sees-what' },
	{ name: 'notices', id: '/(public)/notices' },
	{ name: 'sign-in', id: '/account/sign-in' },
	{ name: 'join', id: '/account/join' },
	{ name: 'account', id: '/account', role: 'person' },
	{ name: 'inbox', id: '/account/inbox', role: 'person' },
	{ name: 'factors', id: '/account/factors', role: 'person' },
	{ name: 'apply', id: '/apply', role: 'person' },
	{ name: 'apply-draft', id: '/apply/[ref]', role: 'person', fill: { ref: own.draft } },
	{ name: 'apply-returned', id: '/apply/[ref]', role: 'person', fill: { ref: own.returned } },
	{ name: 'apply-filed', id: '/apply/[ref]', role: 'person' },
	{ name: 'desk', id: '/desk', role: 'registrar' },
	{ name: 'desk-review', id: '/desk/cases/[ref]', role: 'registrar' },
	{ name: 'desk-return', id: '/desk/cases/[ref]/return', role: 'registrar' },
	{
		name: 'desk-decide',
		id: '/desk/cases/[ref]/decide',
		role: 'decider',
		fill: { ref: own.recommended },
	},
];
const looks = [360, 1280].flatMap((width) =>
	(['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
const kept = ['home-ar-1280-light', 'apply-draft-ar-1280-light', 'desk-review-en-1280-light'];

const root = join(import.meta.dirname, '..');
const folder = join(root, 'screenshots');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const renew = process.argv.includes('--keep');

const take = async (browser: Browser, address: string, cookies: string, file: string) => {
	for (const { width, colorScheme } of looks) {
		const context = await browser.newContext({
			viewport: { width, height: width === 360 ? 800 : 900 },
			colorScheme,
			extraHTTPHeaders: cookies ? { cookie: cookies } : {},
		});
		const page = await context.newPage();
		const answer = await page.goto(address);
		const name = `${file}-${width}-${colorScheme}`;
		const picture = await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
		if (renew && kept.includes(name))
			await sharp(picture)
				.extract({
					left: 0,
					top: 0,
					width,
					height: Math.min(1_400, (await sharp(picture).metadata()).height),
				})
				.resize({ width: 960 })
				.webp({ quality: 80 })
				.toFile(join(root, 'docs/pictures', `${name}.webp`));
		await context.close();
		console.log(`${answer?.status()}  ${name}`);
	}
};

const app = await startApp();
const browser = await launch();
try {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	if (renew) mkdirSync(join(root, 'docs/pictures'), { recursive: true });
	const { own, cookies } = await enterSamples(app);
	for (const shot of shots(own)) {
		const route = routes.find(({ id }) => id === shot.id);
		if (!route || (wanted.length && !wanted.some((word) => shot.name.includes(word)))) continue;
		const path = addressOf(route, { ...own, ...shot.fill });
		for (const [language, before] of [
			['ar', ''],
			['en', '/en'],
		] as const)
			await take(
				browser,
				app.home + before + (before && path === '/' ? '' : path) + (shot.search ?? ''),
				shot.role ? cookies[shot.role] : '',
				`${shot.name}-${language}`,
			);
	}
} finally {
	await browser.close();
	await app.stop();
}
