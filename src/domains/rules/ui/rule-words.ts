import type { IconName } from '#ui';
import type { Locale } from '#words';
import { type Mark, type RuleKeyDeclaration, type RuleValue, rulesWords } from '../index.ts';

/** How a mark looks; the word beside the icon says it. */
export const markLook: Record<Mark, { kind: 'done' | 'plain' | 'care'; icon: IconName }> = {
	read: { kind: 'done', icon: 'tick' },
	reported: { kind: 'plain', icon: 'paper' },
	'to-verify': { kind: 'care', icon: 'warn' },
	'not-established': { kind: 'care', icon: 'warn' },
	default: { kind: 'plain', icon: 'pencil' },
	demonstration: { kind: 'care', icon: 'eye' },
};

// a label begins a line; further on in one it does not
const goOn = (label: string): string =>
	label.replace(/^(?:An?|The|At|On|In|By|From|To|With)\b/, (word) => word.toLowerCase());

type One = Exclude<RuleValue['value'], readonly string[]>;

/** A value of law in words: what is counted, or the words its key declares. */
export const valueInWords = (
	locale: Locale,
	{ labels, unit }: RuleKeyDeclaration,
	value: RuleValue['value'],
): string => {
	const say = rulesWords(locale);
	const one = (value: One): string => {
		const label = labels?.find((label) => label.value === String(value))?.label[locale];
		if (label) return label;
		if (value === 'none') return say('value-none');
		if (typeof value === 'boolean') return say(value ? 'value-yes' : 'value-no');
		return typeof value === 'number' && unit ? say(`unit-${unit}`, { n: value }) : String(value);
	};
	return Array.isArray(value)
		? value.map((item, i) => (i ? goOn(one(item)) : one(item))).join(say('list-comma'))
		: one(value as One);
};

/** An address of the guide, without its language. */
export const guideAddress = (given: Readonly<Record<string, string>>): string => {
	const query = new URLSearchParams(given).toString();
	return query ? `/guide?${query}` : '/guide';
};
