import type { FieldDeclaration, ServiceDeclaration } from '../declaration.ts';
import { conditionFaults, type Nameable } from './conditions.ts';
import { doubled, type Fault, faultsIf, unknown } from './fault.ts';

// TR-15: no field for ethnicity, religion, tribe or political opinion
const refusedSubjects =
	/ethnic|religio|\bsect\b|tribe|political|\bparty\b|عرقي|ديانة|(?<!\p{L})الدين(?!\p{L})|مذهب|قبيل|سياسي|(?<!\p{L})(ال)?حزب/iu;
// TR-01, TR-07: no security check stands in any list or step
export const refusedChecks = /security|أمنية|أمني(?!\p{L})|الأمن(?!\p{L})/iu;

/** Names that anything declared here may cite. */
export type Known = { instruments: ReadonlySet<string>; keys: ReadonlySet<string> };

const subjectFault = (
	one: { id: string; label?: { ar: string; en: string } },
	at: string,
): Fault | false =>
	refusedSubjects.test(`${one.id} ${one.label?.ar} ${one.label?.en}`) && {
		code: 'subject-refused',
		at,
	};

const fieldFaults = (
	field: FieldDeclaration,
	earlier: readonly Nameable[],
	all: readonly Nameable[],
	known: Known,
	at: string,
): Fault[] => [
	...faultsIf(
		!field.purpose && { code: 'purpose-missing', at },
		subjectFault(field, at),
		/^choices?$/.test(field.type) && !field.options?.length && { code: 'options-missing', at },
		field.type === 'people' && !field.columns?.length && { code: 'columns-missing', at },
	),
	...(field.columns ?? []).flatMap((column) =>
		faultsIf(subjectFault(column, `${at}.${column.id}`)),
	),
	...doubled(field.options?.map((option) => option.value) ?? [], at),
	...doubled(field.columns?.map((column) => column.id) ?? [], at),
	...unknown([field.ground?.instrument], known.instruments, `${at}.ground`),
	...(typeof field.atLeast === 'object' ? unknown([field.atLeast.rule], known.keys, at) : []),
	...unknown(
		[field.expected?.mostOf, field.expected?.among],
		new Set(all.map(({ id }) => id)),
		`${at}.expected`,
	),
	...unknown(
		[...(field.expected?.seats?.needed ?? []), ...(field.expected?.seats?.single ?? [])],
		new Set(
			field.columns
				?.find(({ id }) => id === field.expected?.seats?.column)
				?.options?.map(({ value }) => value),
		),
		`${at}.expected`,
	),
	...laterFaults(field.when, earlier, all, `${at}.when`),
	...conditionFaults(field.required, all, `${at}.required`),
];

// what opens a page or a field stands before it: else two could wait for each other
const laterFaults = (
	when: FieldDeclaration['when'],
	earlier: readonly Nameable[],
	all: readonly Nameable[],
	at: string,
): Fault[] => {
	const faults = conditionFaults(when, all, at);
	return faults.length > 0 || conditionFaults(when, earlier, at).length === 0
		? faults
		: [{ code: 'name-later', at }];
};

/** The form and the list of papers of a service. */
export const formFaults = (service: ServiceDeclaration, known: Known, at: string): Fault[] => {
	const { pages } = service.form;
	const fields = pages.flatMap((page) => page.fields);
	const ids = new Set(fields.map((field) => field.id));
	const before = (id: string) =>
		fields.slice(
			0,
			fields.findIndex((field) => field.id === id),
		);
	return [
		...doubled(
			fields.map((field) => field.id),
			`${at}.form`,
		),
		...doubled(
			pages.map((page) => page.id),
			`${at}.form`,
		),
		...pages.flatMap((page) =>
			laterFaults(page.when, before(page.fields[0]?.id ?? ''), fields, `${at}.form.${page.id}`),
		),
		...fields.flatMap((field) =>
			fieldFaults(field, before(field.id), fields, known, `${at}.form.${field.id}`),
		),
		...doubled(
			service.checklist.map((item) => item.id),
			`${at}.checklist`,
		),
		...service.checklist.flatMap((item) => {
			const here = `${at}.checklist.${item.id}`;
			return [
				...faultsIf(
					refusedChecks.test(`${item.id} ${item.title.ar} ${item.title.en}`) && {
						code: 'subject-refused',
						at: here,
					},
				),
				...conditionFaults(item.required, fields, here),
				...conditionFaults(item.when, fields, here),
				...(item.called ?? []).flatMap((one) => conditionFaults(one.when, fields, here)),
				...unknown([item.citation?.instrument], known.instruments, here),
			];
		}),
		...unknown(Object.values(service.carries), ids, `${at}.carries`),
		// TR-07: what is filed as a notice counts people, it does not list them
		...(service.notice ? fields : [])
			.filter((field) => field.type === 'people')
			.map((field) => ({ code: 'person-list', at: `${at}.form.${field.id}` })),
	];
};
