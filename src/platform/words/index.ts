/** The languages of Daam; Arabic is the source. */
export type Locale = 'ar' | 'en';

/** A word that changes with a number: one form per plural category of the language. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Words of one room in one language: key → text or plural forms. */
export type Words = Record<string, string | Plural>;

/** Values of the placeholders `{name}`; `n` chooses the plural form. */
export type Facts = Record<string, string | number>;

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** Reading direction of a language. */
export const directionOf = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');

/** The language an address asks for: `/en…` is English, all else Arabic. */
export const localeOf = (path: string): Locale => (/^\/en(\/|$)/.test(path) ? 'en' : 'ar');

/** The same page without its language: `/en/register` → `/register`. */
export const barePath = (path: string): string => path.replace(/^\/en(?=\/|$)/, '') || '/';

/** The address of a page in a language. `path` has no language. */
export const pathIn = (locale: Locale, path: string): string =>
	locale === 'ar' ? path : path === '/' ? '/en' : `/en${path}`;

/**
 * Joins both languages of a room; `en` must have the keys of `ar`. The result speaks: `say('ar')('saved')`.
 * A missing fact is shown as `{name}`, and found by the words test.
 */
export const speak =
	<A extends Words>(ar: A, en: { [K in keyof A]: string | Plural }) =>
	(locale: Locale) =>
	(key: keyof A, facts: Facts = {}): string => {
		const word = (locale === 'ar' ? ar : en)[key]!;
		const form =
			typeof word === 'string'
				? word
				: (word[rules[locale].select(Number(facts.n ?? 0))] ?? word.other);
		// most words have no place to fill
		if (!form.includes('{')) return form;
		return form.replace(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole));
	};
export * from './typed-day.ts';
export * from './values.ts';
