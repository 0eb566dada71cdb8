import type { Locale } from './index.ts';

const zone = 'Africa/Tripoli';
export const months = {
	ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
	en: 'January February March April May June July August September October November December'.split(
		' ',
	),
};
const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
const clock = new Intl.DateTimeFormat('en-GB', {
	timeZone: zone,
	hour: '2-digit',
	minute: '2-digit',
});
const isoDay = (value: string | Date) => (typeof value === 'string' ? value : day.format(value));

/** A day in text: `23 نوفمبر 2026`. Takes an instant or `YYYY-MM-DD`; days are those of Tripoli. */
export const longDay = (locale: Locale, value: string | Date): string => {
	const [y, m, d] = isoDay(value).slice(0, 10).split('-').map(Number);
	return `${d} ${months[locale][m! - 1]} ${y}`;
};

const hijri = {
	ar: new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long' }),
	en: new Intl.DateTimeFormat('en-GB-u-ca-islamic-umalqura-nu-latn', { dateStyle: 'long' }),
};

/** A day by the Umm al-Qura calendar: `13 جمادى الآخرة 1448 هـ`. Takes `YYYY-MM-DD`. */
export const hijriDay = (locale: Locale, value: string): string =>
	hijri[locale].format(new Date(`${value}T12:00:00Z`));

/** A day in tables: `23/11/2026`, to be isolated left to right. */
export const shortDay = (value: string | Date): string =>
	isoDay(value).slice(0, 10).split('-').reverse().join('/');

/** The hour in Tripoli: `10:42`. */
export const hour = (value: Date): string => clock.format(value);

/** Nine or ten digits in groups of three joined by U+202F, to be isolated left to right. */
export const groupDigits = (digits: string): string =>
	digits.replace(/(\d{3})(?=\d)/g, '$1\u202f').trim();

/** Digits in groups of four joined by U+202F, as cards have them; to be isolated left to right. */
export const groupFours = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1\u202f');

/** A phone number as people read it, `091 234 5678`; a foreign one with its country. To be isolated left to right. */
export const shownPhone = (e164: string): string => {
	const own = /^\+218(\d{2})(\d{3})(\d{4})$/.exec(e164);
	return own ? `0${own[1]}\u202f${own[2]}\u202f${own[3]}` : e164;
};

/** A whole number in groups joined by U+202F: `7 355`, to be isolated left to right. */
export const groupThousands = (n: number): string =>
	String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** A size as people read it: `640 كيلوبايت`. */
export const bytes = (locale: Locale, n: number): string => {
	const mega = n >= 1_000_000;
	const value = mega ? Math.round(n / 100_000) / 10 : Math.max(1, Math.round(n / 1000));
	const unit = locale === 'ar' ? (mega ? 'ميغابايت' : 'كيلوبايت') : mega ? 'MB' : 'kB';
	return `${value} ${unit}`;
};
