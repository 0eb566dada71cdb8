import type { BrowserContext, Locator, Page } from '@playwright/test';
import { signInAs } from '../../world/sign-in.ts';
import { pdf } from './papers.ts';

/** Where a journey walks: the application's address, and `/en` for English. */
export type Place = { home: string; language?: '' | '/en' };

const at = ({ home, language = '' }: Place, path: string) => home + language + path;

/** The cookies of a persona, by phone, in a browser. */
export const enterAs = async (context: BrowserContext, home: string, phone: string) => {
	const cookies = await signInAs(home, phone);
	await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: home })));
};

/** The main button of a page: saves, sends, begins. */
export const press = (page: Page, text?: string) =>
	follow(page, page.locator('main .acts .btn', text ? { hasText: text } : {}).last());

/** Presses what leads on, and waits for the page it leads to: a form may first finish a save on its way. */
export const follow = async (page: Page, button: Locator) => {
	const gone = page.waitForEvent('framenavigated');
	await button.click();
	await gone;
	await page.waitForLoadState();
};

/** Begins a draft from the start page; gives its reference. */
export const beginApplication = async (
	page: Page,
	place: Place,
	answers: Record<string, string> = {},
): Promise<string> => {
	const told = new URLSearchParams({ service: 'association-registration', ...answers });
	await page.goto(at(place, `/apply/new?${told}`));
	await page.locator('main form .btn').click();
	await page.waitForURL(/\/apply\/\d{9}$/);
	return /\d{9}$/.exec(page.url())![0];
};

type Typed = Record<string, string>;

// two names that are not alike are not alike in Latin letters either
const inLatin = (name: string) =>
	name.replace(/\p{L}/gu, (letter) => 'bdfghjklmnprstvwxyzaeiou'[letter.charCodeAt(0) % 24]!);

/** What a careful applicant types in each part; the name is the caller's. */
export const goodAnswers = (name: string): Record<string, Typed> => ({
	name: { name_ar: name, name_en: inLatin(name), name_short: name.split(' ')[1] ?? '' },
	aims: {
		'fields_of_work[]': 'education',
		objectives: 'محو أمية الكبار في أحياء بنغازي، وتدريب متطوعين على التعليم.',
		means: 'صفوف مسائية، ومكتبة متنقلة، وشراكة مع المدارس.',
	},
	seat: {
		municipality: 'بنغازي',
		street: 'شارع جمال عبد الناصر، قرب مدرسة الفجر',
		seat_kind: 'lease',
		phone: '٠٩١-٢٣٤ ٥٦٧٨',
		email: 'qandil@example.ly',
	},
	founders: {
		...people('founders', [
			{ name: 'هدى سالم الفيتوري', birth_year: '1988', profession: 'معلمة', domicile: 'بنغازي' },
			{ name: 'سالم علي القطراني', birth_year: '١٩٧٥', profession: 'محاسب', domicile: 'المرج' },
			{ name: 'مريم خليفة العبيدي', birth_year: '1990', profession: 'طبيبة', domicile: 'درنة' },
		]),
		notice_shown: 'shown',
	},
	meeting: {
		'meeting_on-day': '٣',
		'meeting_on-month': 'أكتوبر',
		'meeting_on-year': '2025',
		meeting_place: 'مدرسة الفجر، بنغازي',
		present: '٣',
		agent_name: 'هدى سالم الفيتوري',
		mandate_kind: 'signed',
	},
	board: people('board', [
		{ name: 'سالم علي القطراني', role: 'chair' },
		{ name: 'مريم خليفة العبيدي', role: 'secretary' },
		{ name: 'هدى سالم الفيتوري', role: 'treasurer' },
	]),
	bylaws: Object.fromEntries(
		['name', 'membership', 'rights', 'assembly', 'board', 'accounts', 'resources'].map(
			(clause, i) => [`clause_${clause}`, String(i + 2)],
		),
	),
});

function people(field: string, rows: Typed[]): Typed {
	return Object.fromEntries(
		rows.flatMap((row, i) =>
			Object.entries(row).map(([column, value]) => [`${field}.${i}.${column}`, value]),
		),
	);
}

/** Types into the fields of a part by their names: texts, choices, boxes to tick. */
export const typePart = async (page: Page, typed: Typed) => {
	for (const [name, value] of Object.entries(typed)) {
		const field = page.locator(`main [name="${name}"]:not([type=hidden])`);
		const kind = await field.first().getAttribute('type');
		if (kind === 'radio' || kind === 'checkbox')
			await page.locator(`main [name="${name}"][value="${value}"]`).check();
		else await field.fill(value);
	}
};

/** Fills every part in turn, as the buttons lead on. */
export const fillParts = async (
	page: Page,
	place: Place,
	ref: string,
	answers: Record<string, Typed>,
) => {
	await page.goto(at(place, `/apply/${ref}/part/${Object.keys(answers)[0]}`));
	for (const [part, typed] of Object.entries(answers)) {
		await page.waitForURL(`**/apply/${ref}/part/${part}**`);
		const rows = Object.keys(typed)
			.map((name) => /^([a-z_]+)\.(\d+)\./.exec(name))
			.filter((found) => found !== null);
		for (const [, field, row] of rows)
			while ((await page.locator(`main [name^="${field}.${row}."]`).count()) === 0) {
				await page.locator(`main button[formaction*="do=add+${field}"]`).click();
				await page.waitForURL('**rows=**');
			}
		await typePart(page, typed);
		await press(page);
	}
	await page.waitForURL(`**/apply/${ref}/papers`);
};

/** Sends one file to its place in the list of papers. */
export const uploadPaper = async (
	page: Page,
	place: Place,
	ref: string,
	slot: string,
	file: { name: string; mimeType: string; buffer: Buffer } = pdf(`${slot}.pdf`),
) => {
	await page.goto(at(place, `/apply/${ref}/paper/${slot}`));
	await page.setInputFiles('#f-file', file);
	await press(page);
	await page.waitForLoadState();
};

/** The papers an association must send. */
export const neededSlots = ['minutes', 'bylaws', 'mandate', 'seat'];

/** Checks the answers and sends the application; ends at the confirmation. */
export const sendApplication = async (page: Page, place: Place, ref: string) => {
	await page.goto(at(place, `/apply/${ref}/check`));
	await press(page);
	await page.waitForURL(`**/apply/${ref}/sent`);
};

/** The whole way of an applicant: begins, fills, uploads, sends; gives the reference. */
export const fillWholeFile = async (
	page: Page,
	place: Place,
	name: string,
	told: Record<string, string> = {},
): Promise<string> => {
	const ref = await beginApplication(page, place, told);
	await fillParts(page, place, ref, goodAnswers(name));
	for (const slot of neededSlots) await uploadPaper(page, place, ref, slot);
	await sendApplication(page, place, ref);
	return ref;
};
