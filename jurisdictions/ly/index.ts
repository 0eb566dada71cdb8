import type { Jurisdiction, Regime } from '#domains/rules';
import { association } from './association/index.ts';
import { reasons } from './association/reasons.ts';
import { calendar } from './calendar.ts';
import { fieldsOfWork } from './fields-of-work.ts';
import { instruments } from './instruments.ts';
import { commission, offices } from './offices.ts';
import places from './places/places.json' with { type: 'json' };
import { demonstrationValues, values } from './values.ts';

const regime: Regime = {
	code: 'csc-associations',
	authority: commission.id,
	title: { ar: 'إشهار الجمعيات الأهلية', en: 'Proclamation of associations' },
	kinds: ['association'],
	from: '2026-01-01',
	// founders.min and decision.days are unset in law: the authority states them before it opens
	state: 'draft',
	blocking: ['founders.min', 'decision.days', 'bylaws.clauses', 'papers.required'],
	values,
	reasons,
	services: [association],
};

const declared = (regimes: readonly Regime[]): Jurisdiction => ({
	code: 'ly',
	name: { ar: 'ليبيا', en: 'Libya' },
	authorities: [commission],
	offices,
	instruments,
	regimes,
	calendar,
	regions: places.regions,
	districts: places.districts,
	municipalities: places.municipalities,
	fieldsOfWork,
});

/** Libya for a real installation: the regime is a draft until the authority sets what is unset. */
export const libya = declared([regime]);

/** Libya for the demonstration: the same regime, open, with values that stand nowhere else. */
export const libyaDemonstration = declared([
	{ ...regime, state: 'open', demonstration: true, values: [...values, ...demonstrationValues] },
]);
