import { addWorkingDays, type Day } from '#core';
import { neededPapers } from './answers.ts';
import type { ChecklistItem, ServiceDeclaration } from './declaration.ts';
import type { Given, GuideAnswer } from './guide.ts';
import type { Jurisdiction, Regime } from './jurisdiction.ts';
import type { RuleKeyDeclaration, Text } from './law.ts';
import { factIn, type RuleFact } from './rule-fact.ts';
import { calendarOf, keyOf, unsetOn } from './values.ts';

/** What the guide says at its end: the personal list, what counts today, and what travels into the form. */
export type GuideResult = {
	isOpen: boolean;
	unset: RuleKeyDeclaration[];
	papers: { item: ChecklistItem; required: boolean }[];
	/** a number that was given beside the number asked for */
	compared: { short: Text; given: number; fact: RuleFact }[];
	days: RuleFact | null;
	/** the last day of the decision clock, were the file sent on this day */
	dueOn: Day | null;
	fee: RuleFact | null;
	rounds: RuleFact | null;
	review: RuleFact | null;
	court: RuleFact | null;
	tells: Text[];
	carried: Given;
};

const takes = (service: ServiceDeclaration, id: string, value: string): boolean => {
	const field = service.form.pages.flatMap((page) => page.fields).find((one) => one.id === id);
	return (
		field !== undefined &&
		(!field.options || field.options.some((option) => option.value === value))
	);
};

/** The end of the guide under the rules of a day. */
export const guideResult = (
	declared: Jurisdiction,
	day: Day,
	{ regime, service }: { regime: Regime; service: ServiceDeclaration },
	answers: readonly GuideAnswer[],
): GuideResult => {
	const factOf = (key: string) => factIn(declared, service.code, key, day);
	const given = Object.fromEntries(answers.map(({ question, value }) => [question.id, value]));
	const days = factOf('decision.days');
	return {
		isOpen: regime.state === 'open',
		unset: unsetOn(regime, day).flatMap((key) => keyOf(declared, key) ?? []),
		papers: neededPapers(service.checklist, given),
		compared: answers.flatMap(({ question, value }) => {
			const fact = question.atLeast && factOf(question.atLeast.rule);
			return fact ? [{ short: question.short, given: Number(value), fact }] : [];
		}),
		days,
		dueOn:
			typeof days?.value?.value === 'number'
				? addWorkingDays(day, days.value.value, calendarOf(declared))
				: null,
		fee: factOf(`fee.${service.code}`),
		rounds: factOf('corrections.rounds.max'),
		review: factOf('review.internal.days'),
		court: factOf('appeal.court.days'),
		tells: answers.flatMap(({ question, value }) => question.tells?.[value] ?? []),
		carried: Object.fromEntries(
			Object.entries(given).filter(([id, value]) => takes(service, id, value)),
		),
	};
};
