import type { Day } from '#core';
import type { VersionKind } from './changes.ts';
import type { ServiceDeclaration } from './declaration.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Reason } from './law.ts';
import { factIn, type RuleFact } from './rule-fact.ts';
import { regimesOn } from './values.ts';

/** A version in force since an instant, as it was declared. */
export type VersionOn = { kind: VersionKind; code: string; hash: string; at: Date; body: unknown };

/** A service of a day: what it asks, on what grounds it is refused, how long it takes, under which versions. */
export type ServiceOn = {
	service: Pick<ServiceDeclaration, 'code' | 'title' | 'lead' | 'checklist' | 'workflow'>;
	reasons: readonly Reason[];
	clocks: RuleFact[];
	versions: VersionLine[];
};
export type VersionLine = Omit<VersionOn, 'body'> & { no: string | null };

const clocks = [
	'name.reservation.days',
	'decision.days',
	'corrections.rounds.max',
	'thirdparty.pause.max.days',
	'silence.means',
	'publication.days',
	'review.internal.days',
	'appeal.court.days',
];

const asLine = ({ body, ...version }: VersionOn): VersionLine => ({
	...version,
	no:
		body !== null && typeof body === 'object' && 'no' in body && typeof body.no === 'string'
			? body.no
			: null,
});

/** The services of a day as the versions of that day declared them; before there were any, as declared. */
export const servicesOn = (
	declared: Jurisdiction,
	day: Day,
	inForce: readonly VersionOn[],
): { services: ServiceOn[]; others: VersionLine[] } => {
	const bodyOf = <T>(kind: VersionKind, code: string, otherwise: T): T => {
		const found = inForce.find((one) => one.kind === kind && one.code === code);
		return found ? (found.body as T) : otherwise;
	};
	const told = new Set<string>();
	const services = regimesOn(declared, day).flatMap((regime) =>
		regime.services.map(({ code, title, lead, checklist, workflow }) => {
			told.add(code).add(regime.code);
			return {
				service: {
					code,
					title,
					lead,
					checklist: bodyOf('checklist', code, checklist),
					workflow: bodyOf('workflow', code, workflow),
				},
				reasons: bodyOf('reasons', regime.code, regime.reasons),
				clocks: clocks.flatMap((key) => factIn(declared, code, key, day) ?? []),
				versions: inForce.filter((one) => [code, regime.code].includes(one.code)).map(asLine),
			};
		}),
	);
	return { services, others: inForce.filter(({ code }) => !told.has(code)).map(asLine) };
};
