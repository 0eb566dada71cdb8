import { groundPlaces } from '../grounds.ts';
import type { Jurisdiction, Regime } from '../jurisdiction.ts';
import { doubled, type Fault, unknown } from './fault.ts';
import { formFaults, type Known } from './forms.ts';
import { guideFaults } from './guide.ts';
import { instrumentFaults, keyFaults, openingFaults, valueFaults } from './law.ts';
import { placeFaults } from './places.ts';
import { overlaps } from './ranges.ts';
import { textFaults } from './texts.ts';
import { workflowFaults } from './workflow.ts';

export type { Fault } from './fault.ts';
export { refusedKeys } from './law.ts';

const regimeFaults = (
	regime: Regime,
	earlier: readonly Regime[],
	authorities: ReadonlySet<string>,
	known: Known,
	at: string,
): Fault[] => {
	const twin = earlier.some(
		(one) =>
			one.authority === regime.authority &&
			overlaps(one, regime) &&
			one.kinds.some((kind) => regime.kinds.includes(kind)),
	);
	const refuses = regime.services.some(({ workflow }) =>
		workflow.transitions.some((step) => step.act === 'refuse'),
	);
	const hasGround = regime.reasons.some((reason) => reason.for.includes('refuse'));
	return [
		...(twin ? [{ code: 'regimes-overlap', at }] : []),
		...(refuses && !hasGround ? [{ code: 'grounds-missing', at: `${at}.reasons` }] : []),
		...unknown([regime.authority], authorities, `${at}.authority`),
		...valueFaults(regime, known, at),
		...openingFaults(regime, known, at),
		...doubled(
			regime.reasons.map(({ code }) => code),
			`${at}.reasons`,
		),
		...unknown(
			regime.reasons.map(({ citation }) => citation?.instrument),
			known.instruments,
			`${at}.reasons`,
		),
		...unknown(
			regime.reasons.flatMap(({ at = [] }) => at),
			groundPlaces(regime.services),
			`${at}.reasons`,
		),
		...regime.services.flatMap((service) => [
			...formFaults(service, known, `${at}.${service.code}`),
			...workflowFaults(service.workflow, service.notice ?? false, `${at}.${service.code}`),
		]),
	];
};

/** Everything that keeps a jurisdiction from being loaded; empty when it may be (I-RUL-01 to 06). */
export const checkJurisdiction = (declared: Jurisdiction): Fault[] => {
	const at = declared.code;
	const authorities = new Set(declared.authorities.map(({ id }) => id));
	const known: Known = {
		instruments: new Set(declared.instruments.map(({ code }) => code)),
		keys: new Set(declared.keys.map(({ key }) => key)),
	};
	return [
		...textFaults(declared, at),
		...instrumentFaults(declared.instruments, `${at}.instruments`),
		...keyFaults(declared.keys, known, `${at}.keys`),
		...doubled(
			declared.regimes.map(({ code }) => code),
			at,
		),
		...declared.regimes.flatMap((regime, i) =>
			regimeFaults(
				regime,
				declared.regimes.slice(0, i),
				authorities,
				known,
				`${at}.${regime.code}`,
			),
		),
		...guideFaults(declared, known),
		...placeFaults(declared),
	];
};
