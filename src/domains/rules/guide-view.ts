import type { Day } from '#core';
import { type Given, type GuideStep, guideStep } from './guide.ts';
import { guideResult, type GuideResult } from './guide-result.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Office, Text } from './law.ts';
import { factIn, type RuleFact } from './rule-fact.ts';
import { officeIn } from './territory.ts';

/** What the guide's page shows: the step, what follows from the answers so far, and the names of the texts it cites. */
export type GuideView = {
	day: Day;
	first: string;
	step: GuideStep;
	place: Text | null;
	office: Office | null;
	/** how long the decision takes and what it costs, under the regime the answers lead to; at the start, of the first service */
	days: RuleFact | null;
	fee: RuleFact | null;
	result: GuideResult | null;
	titles: Readonly<Record<string, Text>>;
};

/** The guide for an address (REG-01). */
export const guideView = (declared: Jurisdiction, day: Day, given: Given): GuideView => {
	const step = guideStep(declared, day, given);
	const answers = step.at === 'start' ? [] : step.answers;
	const code = answers.find(({ question }) => question.type === 'municipality')?.value;
	const place = declared.municipalities.find((one) => one.code === code);
	const offered = declared.guide.flatMap(({ leads }) => Object.values(leads ?? {}));
	const service =
		step.at === 'start'
			? offered[0]
			: answers.map(({ question, value }) => question.leads?.[value]).find(Boolean);
	const factOf = (key: string) => (service ? factIn(declared, service, key, day) : null);
	return {
		day,
		first: declared.guide[0]?.id ?? '',
		step,
		place: place?.name ?? null,
		office: place ? officeIn(declared, place.code) : null,
		days: factOf('decision.days'),
		fee: factOf(`fee.${service}`),
		result: step.at === 'result' ? guideResult(declared, day, step, step.answers) : null,
		titles: titlesOf(declared),
	};
};

/** What is named by a code: regimes, services, keys of law, the jurisdiction itself. */
export const namesOf = (declared: Jurisdiction): Record<string, Text> => ({
	...Object.fromEntries(declared.keys.map(({ key, name }) => [key, name])),
	...Object.fromEntries(
		declared.regimes.flatMap((regime) =>
			[regime, ...regime.services].map((one) => [one.code, one.title]),
		),
	),
});

/** The texts of law by their codes, for whoever shows a citation. */
export const titlesOf = ({ instruments }: Jurisdiction): Record<string, Text> =>
	Object.fromEntries(instruments.map(({ code, title }) => [code, title]));
