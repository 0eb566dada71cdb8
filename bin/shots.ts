// `npm run shots`: pictures of the main pages in both languages, on a phone and a desk, light and dark, into
// `screenshots/`. Words after it choose pages by a part of their address; `--keep` also renews docs/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import { launch } from '../tests/browser/chromium.ts';
import { startApp } from '../tests/world/app.ts';
import { cookieOf } from '../tests/world/samples.ts';

type Shot = { name: string; path: string; as?: string };

const huda = '+218910000001';
const registrar = '+218910000011';
const decider = '+218910000014';

/** The address of the first link to something of this name on a page. */
const linkOn = async (page: string, cookies: string, name: string): Promise<string> => {
	const text = await (await fetch(page, { headers: { cookie: cookies } })).text();
	const [, address] = new RegExp(`href="([^"]*)"[^>]*>(?:<[^>]*>|\\s)*${name}`).exec(text) ?? [];
	if (!address) throw new Error(`${name} is not on ${new URL(page).pathname}`);
	return new URL(address, page).pathname;
};

/** The pages to be looked at, of the demonstration's own organisations and applications. */
const shotsOf = async (home: string): Promise<Shot[]> => {
	const [mine, ours] = [await cookieOf(home, huda), await cookieOf(home, registrar)];
	const organisation = await linkOn(`${home}/register`, '', 'جمعية السنابل');
	const draft = await linkOn(`${home}/apply`, mine, 'جمعية بذور الغد');
	const returned = await linkOn(`${home}/apply`, mine, 'جمعية واحة القراءة');
	const onDesk = (name: string) => linkOn(`${home}/desk`, ours, name);
	const answered = await onDesk('جمعية فجر الأبيار');
	const near = await onDesk('جمعية القنديل');
	const advised = await onDesk('جمعية سواعد قمينس');
	return [
		{ name: 'home', path: '/' },
		{ name: 'register', path: '/register' },
		{ name: 'search', path: '/register?q=السنابل' },
		{ name: 'organisation', path: organisation },
		{ name: 'guide', path: '/guide' },
		{ name: 'names', path: '/names?name=جمعية القنديل الأخضر' },
		{ name: 'verify', path: '/verify' },
		{ name: 'rules', path: '/rules' },
		{ name: 'who-sees-what', path: '/who-sees-what' },
		{ name: 'notices', path: '/notices' },
		{ name: 'sign-in', path: '/account/sign-in' },
		{ name: 'join', path: '/account/join' },
		{ name: 'account', path: '/account', as: huda },
		{ name: 'inbox', path: '/account/inbox', as: huda },
		{ name: 'factors', path: '/account/factors', as: huda },
		{ name: 'apply', path: '/apply', as: huda },
		{ name: 'apply-draft', path: draft, as: huda },
		{ name: 'apply-name', path: `${draft}/part/name`, as: huda },
		{ name: 'apply-papers', path: `${draft}/papers`, as: huda },
		{ name: 'apply-check', path: `${draft}/check`, as: huda },
		{ name: 'apply-returned', path: returned, as: huda },
		{ name: 'desk', path: '/desk', as: registrar },
		{ name: 'desk-changes', path: answered, as: registrar },
		{ name: 'desk-review', path: near, as: registrar },
		{ name: 'desk-return', path: `${near}/return`, as: registrar },
		{ name: 'desk-decide', path: `${advised}/decide`, as: decider },
	];
};
const looks = [360, 1280].flatMap((width) =>
	(['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
const kept = ['home-ar-1280-light', 'apply-returned-ar-1280-light', 'desk-changes-en-1280-light'];

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
	const shots = await shotsOf(app.home);
	const cookies = new Map<string, string>();
	for (const phone of [huda, registrar, decider])
		cookies.set(phone, await cookieOf(app.home, phone));
	for (const { name, path, as } of shots) {
		if (wanted.length && !wanted.some((word) => name.includes(word))) continue;
		for (const [language, before] of [
			['ar', ''],
			['en', '/en'],
		] as const)
			await take(
				browser,
				app.home + before + (before && path === '/' ? '' : path),
				as ? cookies.get(as)! : '',
				`${name}-${language}`,
			);
	}
} finally {
	await browser.close();
	await app.stop();
}
