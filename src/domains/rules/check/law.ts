import type { Regime } from '../jurisdiction.ts';
import type { Instrument, RuleKeyDeclaration, RuleValue } from '../law.ts';
import { doubled, type Fault, faultsIf, unknown } from './fault.ts';
import type { Known } from './forms.ts';
import { firstGap, isDated, isRange, overlaps } from './ranges.ts';

/** Practised or decreed at times, never built (TR-02, TR-07). */
export const refusedKeys = [
	'events.approval',
	'foreign.contact.approval',
	'guests.list',
	'pledge',
	'security.check',
] as const;

const isRefused = (key: string) =>
	refusedKeys.some((one) => key === one || key.startsWith(`${one}.`));

/** Texts of law: dates as well as they are known, steps in order, a revival after a suspension. */
export const instrumentFaults = (instruments: readonly Instrument[], at: string): Fault[] => [
	...doubled(
		instruments.map((one) => one.code),
		at,
	),
	...instruments.flatMap(({ code, dated, status }) =>
		faultsIf(
			[dated, ...status.map((step) => step.from)].some((one) => one && !isDated(one)) && {
				code: 'not-a-day',
				at: `${at}.${code}`,
			},
			status.some((step, i) => {
				const before = status[i - 1];
				return (
					(before && before.from > step.from) ||
					(step.state === 'revived' && before?.state !== 'suspended')
				);
			}) && { code: 'status-order', at: `${at}.${code}` },
		),
	),
];

/** The questions of law: none that is never built, every citation known. */
export const keyFaults = (
	keys: readonly RuleKeyDeclaration[],
	known: Known,
	at: string,
): Fault[] => [
	...doubled(
		keys.map((one) => one.key),
		at,
	),
	...keys.flatMap(({ key, known: sayings }) => [
		...faultsIf(isRefused(key) && { code: 'key-refused', at: `${at}.${key}` }),
		...unknown(
			sayings.map((one) => one.citation?.instrument),
			known.instruments,
			`${at}.${key}`,
		),
	]),
];

const markFault = ({ citation, mark }: RuleValue, regime: Regime): string | null => {
	if (citation && mark === 'demonstration') return 'citation-invented';
	if (!citation && !['default', 'demonstration'].includes(mark)) return 'citation-missing';
	return mark === 'demonstration' && !regime.demonstration ? 'demonstration-value' : null;
};

/** Values of a regime (I-RUL-01): no two on one day, each cited or marked, none of what is never built. */
export const valueFaults = (regime: Regime, known: Known, at: string): Fault[] =>
	regime.values.flatMap((value, i) => {
		const here = `${at}.values.${value.key}`;
		const wrongMark = markFault(value, regime);
		return [
			...faultsIf(
				isRefused(value.key) && { code: 'key-refused', at: here },
				!isRange(value) && { code: 'not-a-day', at: here },
				regime.values.slice(0, i).some((one) => one.key === value.key && overlaps(one, value)) && {
					code: 'values-overlap',
					at: here,
				},
				wrongMark !== null && { code: wrongMark, at: here },
			),
			...(isRefused(value.key) ? [] : unknown([value.key], known.keys, here)),
			...unknown([value.citation?.instrument], known.instruments, here),
		];
	});

/** What a regime needs before it opens (I-RUL-02): every blocking key on every day, and two who signed. */
export const openingFaults = (regime: Regime, known: Known, at: string): Fault[] => [
	...unknown(regime.blocking, known.keys, `${at}.blocking`),
	...(regime.state === 'open' ? regime.blocking : []).flatMap((key) => {
		const held = regime.values.filter((value) => value.key === key);
		const gap = firstGap(regime, held);
		return gap ? [{ code: 'blocking-key-unset', at: `${at}.${key} (${gap})` }] : [];
	}),
	...faultsIf(
		regime.state === 'open' &&
			new Set(regime.approvals?.map(({ by }) => by.ar)).size < 2 && { code: 'two-approvals', at },
		!isRange(regime) && { code: 'not-a-day', at },
	),
];
