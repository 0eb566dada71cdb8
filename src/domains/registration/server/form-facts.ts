import type { Text } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import type { OpenCase } from './find-case.ts';

/** Titles of the instruments that the questions and papers of a case cite, by code; with a regime, those its grounds cite too. */
export const citedIn = ({
	form,
	checklist,
	regime,
}: Pick<OpenCase, 'form' | 'checklist'> & { regime?: OpenCase['regime'] }) => {
	const grounds = form.pages.flatMap((page) => page.fields.map(({ ground }) => ground));
	const codes = new Set(
		[
			...grounds,
			...checklist.map(({ citation }) => citation),
			...(regime?.reasons ?? []).map(({ citation }) => citation),
		].map((cited) => cited?.instrument),
	);
	return Object.fromEntries(
		rulesNow()
			.instruments.filter(({ code }) => codes.has(code))
			.map(({ code, title }): [string, Text] => [code, title]),
	);
};

/** Least rows of the lists of people in a form, by field, under the rules of the case. */
export const leastIn = ({ form, rule }: Pick<OpenCase, 'form' | 'rule'>): Record<string, number> =>
	Object.fromEntries(
		form.pages
			.flatMap((page) => page.fields)
			.flatMap(({ id, atLeast }) => {
				const least = typeof atLeast === 'object' ? rule(atLeast.rule) : atLeast;
				return least === undefined ? [] : [[id, least]];
			}),
	);
