/** Rows of a list of people. */
export type Row = Record<string, string>;

/** What was answered, by the id of the field. */
export type Answer = string | readonly string[] | readonly Row[];
export type Answers = Readonly<Record<string, Answer>>;

/** The closed language of conditions over named answers (I-RUL-05). */
export type Condition =
	| { equals: [field: string, value: string] }
	| { in: [field: string, values: readonly string[]] }
	| { answered: string }
	| { count: [field: string, least: number] }
	| { daysBetween: [from: string, to: string, least: number] }
	| { and: readonly Condition[] }
	| { or: readonly Condition[] }
	| { not: Condition };

const isEmpty = (answer: Answer | undefined) =>
	answer === undefined || answer.length === 0 || (typeof answer === 'string' && !answer.trim());

const days = (from: Answer | undefined, to: Answer | undefined): number =>
	(Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;

/** Whether a condition holds over answers; never throws, what was not answered equals nothing. */
export const holds = (condition: Condition, answers: Answers): boolean => {
	if ('and' in condition) return condition.and.every((part) => holds(part, answers));
	if ('or' in condition) return condition.or.some((part) => holds(part, answers));
	if ('not' in condition) return !holds(condition.not, answers);
	if ('answered' in condition) return !isEmpty(answers[condition.answered]);
	if ('equals' in condition) return answers[condition.equals[0]] === condition.equals[1];
	if ('count' in condition) return (answers[condition.count[0]]?.length ?? 0) >= condition.count[1];
	if ('daysBetween' in condition) {
		const [from, to, least] = condition.daysBetween;
		return days(answers[from], answers[to]) >= least;
	}
	const answer = answers[condition.in[0]];
	const values = condition.in[1];
	return typeof answer === 'string'
		? values.includes(answer)
		: (answer ?? []).some((one) => typeof one === 'string' && values.includes(one));
};

/** The fields a condition names. */
export const namedIn = (condition: Condition): string[] => {
	if ('and' in condition) return condition.and.flatMap(namedIn);
	if ('or' in condition) return condition.or.flatMap(namedIn);
	if ('not' in condition) return namedIn(condition.not);
	if ('answered' in condition) return [condition.answered];
	if ('daysBetween' in condition) return condition.daysBetween.slice(0, 2) as string[];
	if ('equals' in condition) return [condition.equals[0]];
	if ('count' in condition) return [condition.count[0]];
	return [condition.in[0]];
};

export { isEmpty };
