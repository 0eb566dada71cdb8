import { type Condition, namedIn } from './condition.ts';
import type {
	FieldDeclaration,
	Jurisdiction,
	Regime,
	ServiceDeclaration,
	WorkflowDeclaration,
} from './declaration.ts';

/** What is wrong with a declaration: a code and the path where it stands. */
export type Fault = { code: string; at: string };

// TR-02, TR-07: asked at times, never built
const refusedKeys =
	/^(events\.approval|foreign\.contact\.approval|guests\.list|pledge|security\.check)/;
// TR-15: no field for ethnicity, religion, tribe or political opinion
const refusedSubjects =
	/ethnic|religio|sect\b|tribe|political|party\b|عرق|ديانة|الدين\b|مذهب|قبيل|القبيلة|سياسي|حزب/i;

const everyText = (value: unknown, at: string): Fault[] => {
	if (value === null || typeof value !== 'object') return [];
	if (Array.isArray(value)) return value.flatMap((one, i) => everyText(one, `${at}.${i}`));
	const entries = Object.entries(value);
	const keys = entries.map(([key]) => key);
	if (keys.includes('ar') || keys.includes('en')) {
		const { ar, en } = value as { ar?: unknown; en?: unknown };
		return [ar, en].every((text) => typeof text === 'string' && text.trim())
			? []
			: [{ code: 'text-missing', at }];
	}
	return entries.flatMap(([key, one]) => everyText(one, `${at}.${key}`));
};

const conditionFaults = (
	condition: Condition | boolean | undefined,
	known: ReadonlySet<string>,
	at: string,
): Fault[] =>
	condition === undefined || typeof condition === 'boolean'
		? []
		: namedIn(condition)
				.filter((name) => !known.has(name))
				.map((name) => ({ code: 'name-unknown', at: `${at}: ${name}` }));

const fieldFaults = (field: FieldDeclaration, known: ReadonlySet<string>, at: string): Fault[] => [
	...(field.purpose ? [] : [{ code: 'purpose-missing', at }]),
	...(refusedSubjects.test(`${field.id} ${field.label?.ar} ${field.label?.en}`)
		? [{ code: 'subject-refused', at }]
		: []),
	...(/^choices?$/.test(field.type) && !field.options?.length
		? [{ code: 'options-missing', at }]
		: []),
	...(field.type === 'people' && !field.columns?.length ? [{ code: 'columns-missing', at }] : []),
	...conditionFaults(field.when, known, `${at}.when`),
	...conditionFaults(field.required, known, `${at}.required`),
];

const formFaults = (service: ServiceDeclaration, at: string): Fault[] => {
	const fields = service.form.pages.flatMap((page) => page.fields);
	const known = new Set(fields.map((field) => field.id));
	const doubled = fields.filter((field, i) => fields.findIndex((one) => one.id === field.id) !== i);
	return [
		...doubled.map((field) => ({ code: 'name-doubled', at: `${at}.form.${field.id}` })),
		...service.form.pages.flatMap((page) =>
			conditionFaults(page.when, known, `${at}.form.${page.id}`),
		),
		...fields.flatMap((field) => fieldFaults(field, known, `${at}.form.${field.id}`)),
		...service.checklist.flatMap((item) =>
			conditionFaults(item.required, known, `${at}.checklist.${item.id}`),
		),
		...Object.values(service.carries)
			.filter((name) => !known.has(name))
			.map((name) => ({ code: 'name-unknown', at: `${at}.carries: ${name}` })),
	];
};

const fixedAfter: Record<string, readonly string[]> = {
	submit: ['submitted'],
	'begin-review': ['submitted'],
	return: ['submitted'],
	resubmit: ['submitted'],
	'recommend-accept': ['submitted'],
	'recommend-refuse': ['submitted'],
	'reject-recommendation': ['submitted'],
	accept: ['accepted'],
	refuse: ['refused'],
	proclaim: ['accepted'],
	withdraw: ['withdrawn'],
	lapse: ['lapsed'],
};

/** The fixed layer cannot be redeclared, and TR-01, 02, 08, 09 hold (I-RUL-03, I-RUL-04). */
const workflowFaults = (workflow: WorkflowDeclaration, notice: boolean, at: string): Fault[] => {
	const states = new Map(workflow.states.map((state) => [state.id, state.fixed]));
	return workflow.transitions.flatMap((step) => {
		const here = `${at}.workflow.${step.id}`;
		const faults: Fault[] = [];
		const say = (code: string) => faults.push({ code, at: here });
		for (const name of [...step.from, step.to]) if (!states.has(name)) say('name-unknown');
		if (!fixedAfter[step.act]?.includes(states.get(step.to) ?? '')) say('fixed-layer');
		if (['accept', 'refuse', 'proclaim'].includes(step.act) && !step.secondPerson)
			say('second-person-missing');
		if (['refuse', 'return', 'recommend-refuse'].includes(step.act) && !step.needsGrounds)
			say('grounds-missing');
		if (
			step.act === 'submit' &&
			(step.by.some((who) => who !== 'applicant') ||
				step.output !== 'receipt' ||
				step.clock !== 'start')
		)
			say('receipt-by-itself');
		if (step.by.includes('clock') && step.act !== 'lapse') say('automatic-sanction');
		if (step.act === 'lapse' && step.from.some((name) => states.get(name) !== 'draft'))
			say('only-drafts-lapse');
		if (notice && /accept|refuse/.test(step.act)) say('notice-needs-no-approval');
		return faults;
	});
};

const overlaps = (a: { from: string; to?: string }, b: { from: string; to?: string }) =>
	a.from <= (b.to ?? '9999') && b.from <= (a.to ?? '9999');

const valueFaults = (regime: Regime, instruments: ReadonlySet<string>, at: string): Fault[] => [
	...regime.values.flatMap((value, i) => [
		...(refusedKeys.test(value.key)
			? [{ code: 'key-refused', at: `${at}.values.${value.key}` }]
			: []),
		...(regime.values.slice(0, i).some((one) => one.key === value.key && overlaps(one, value))
			? [{ code: 'values-overlap', at: `${at}.values.${value.key}` }]
			: []),
		...(value.citation && !instruments.has(value.citation.instrument)
			? [{ code: 'name-unknown', at: `${at}.values.${value.key}: ${value.citation.instrument}` }]
			: []),
		...(value.citation && value.mark === 'demonstration'
			? [{ code: 'citation-invented', at: `${at}.values.${value.key}` }]
			: []),
		...(!value.citation && value.mark === 'read'
			? [{ code: 'citation-missing', at: `${at}.values.${value.key}` }]
			: []),
		...(value.mark === 'demonstration' && !regime.demonstration
			? [{ code: 'demonstration-value', at: `${at}.values.${value.key}` }]
			: []),
	]),
	...(regime.state === 'open'
		? regime.blocking
				.filter((key) => !regime.values.some((value) => value.key === key))
				.map((key) => ({ code: 'blocking-key-unset', at: `${at}.${key}` }))
		: []),
];

/** Everything that keeps a jurisdiction from being loaded; empty when it may be (I-RUL-01 to 06). */
export const checkJurisdiction = (declared: Jurisdiction): Fault[] => {
	const instruments = new Set(declared.instruments.map((one) => one.code));
	const authorities = new Set(declared.authorities.map((one) => one.id));
	return [
		...everyText(declared, declared.code),
		...declared.regimes.flatMap((regime, i) => {
			const at = `${declared.code}.${regime.code}`;
			const twin = declared.regimes
				.slice(0, i)
				.some(
					(one) =>
						one.authority === regime.authority &&
						overlaps(one, regime) &&
						one.kinds.some((kind) => regime.kinds.includes(kind)),
				);
			return [
				...(twin ? [{ code: 'regimes-overlap', at }] : []),
				...(authorities.has(regime.authority)
					? []
					: [{ code: 'name-unknown', at: `${at}.authority` }]),
				...valueFaults(regime, instruments, at),
				...regime.services.flatMap((service) => [
					...formFaults(service, `${at}.${service.code}`),
					...workflowFaults(service.workflow, service.notice ?? false, `${at}.${service.code}`),
				]),
			];
		}),
		...declared.offices
			.filter((office) => !authorities.has(office.authority))
			.map((office) => ({ code: 'name-unknown', at: `${declared.code}.offices.${office.code}` })),
	];
};
