import { type Against, type Answers, checkField, type ServiceDeclaration } from '#domains/rules';
import { municipalityOf } from '#domains/rules/server';

/** What was answered before an application began, by the id of the question. */
export type Told = Readonly<Record<string, string>>;

/** What the guide was told and the form asks too, as far as it is an answer: nothing is asked twice (REG-01). */
export const carriedIn = (
	{ form, guide, carries }: ServiceDeclaration,
	told: Told,
	on: Pick<Against, 'rule' | 'today'>,
): Answers => {
	const asked = [...guide.map(({ id }) => id), carries.municipality];
	const places = { ...on, isMunicipality: (code: string) => municipalityOf(code) !== undefined };
	const fields = form.pages.flatMap((page) => page.fields);
	return Object.fromEntries(
		fields.flatMap((field) => {
			const answer = told[field.id];
			if (!answer || !asked.includes(field.id)) return [];
			return checkField(field, answer, told, places, true).length ? [] : [[field.id, answer]];
		}),
	);
};
