import { type Condition, namedIn } from '../condition.ts';
import type { FieldType, Option } from '../declaration.ts';
import { type Fault, faultsIf } from './fault.ts';

/** What a condition may name: a field of a form or a question of the guide. */
export type Nameable = { id: string; type: FieldType; options?: readonly Option[] };

const countable: readonly FieldType[] = ['people', 'choices'];

const offered = (field: Nameable, values: readonly string[], at: string): Fault[] => {
	const options = field.type === 'yes-no' ? ['yes', 'no'] : field.options?.map((o) => o.value);
	if (!options) return [];
	return values
		.filter((value) => !options.includes(value))
		.map((value) => ({ code: 'value-unknown', at: `${at}: ${field.id} = ${value}` }));
};

const typed = (
	condition: Condition,
	fields: ReadonlyMap<string, Nameable>,
	at: string,
): Fault[] => {
	if ('and' in condition) return condition.and.flatMap((part) => typed(part, fields, at));
	if ('or' in condition) return condition.or.flatMap((part) => typed(part, fields, at));
	if ('not' in condition) return typed(condition.not, fields, at);
	if ('answered' in condition) return [];
	const misfit = (name: string, types: readonly FieldType[]) => {
		const field = fields.get(name);
		return field && !types.includes(field.type) && { code: 'type-misfit', at: `${at}: ${name}` };
	};
	if ('count' in condition) return faultsIf(misfit(condition.count[0], countable));
	if ('daysBetween' in condition) {
		const [from, to] = condition.daysBetween;
		return faultsIf(misfit(from, ['day']), misfit(to, ['day']));
	}
	const [name, value] = 'equals' in condition ? condition.equals : condition.in;
	const field = fields.get(name);
	return field ? offered(field, [value].flat(), at) : [];
};

/** The closed language of conditions (I-RUL-05): names exist, values are offered, types fit. */
export const conditionFaults = (
	condition: Condition | boolean | undefined,
	fields: readonly Nameable[],
	at: string,
): Fault[] => {
	if (condition === undefined || typeof condition === 'boolean') return [];
	const known = new Map(fields.map((field) => [field.id, field]));
	return [
		...namedIn(condition)
			.filter((name) => !known.has(name))
			.map((name) => ({ code: 'name-unknown', at: `${at}: ${name}` })),
		...typed(condition, known, at),
	];
};
