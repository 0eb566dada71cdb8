import type { Jurisdiction, Regime } from '#domains/rules';
import { association } from './association/index.ts';
import { reasons } from './association/reasons.ts';
import { calendar } from './calendar.ts';
import { fieldsOfWork } from './fields-of-work.ts';
import { guide } from './guide/index.ts';
import { instruments } from './instruments/index.ts';
import { keys } from './keys/index.ts';
import { commission, offices } from './offices.ts';
import { districts, municipalities, placesSource, regions } from './places/index.ts';
import { t } from './text.ts';
import { demonstrationValues, foreignValues, values } from './values.ts';

const associations: Regime = {
	code: 'csc-associations',
	authority: commission.id,
	title: t('إشهار الجمعيات الأهلية', 'Proclamation of associations'),
	kinds: ['association'],
	from: '2026-01-01',
	// founders.min and decision.days are unset in law: the authority states them before it opens
	state: 'draft',
	blocking: ['founders.min', 'decision.days', 'bylaws.clauses', 'papers.required'],
	values,
	reasons,
	services: [association],
};

const foreign: Regime = {
	code: 'csc-foreign',
	authority: commission.id,
	title: t('إذن مزاولة المنظمات الأجنبية', 'Permits of foreign organisations'),
	kinds: ['foreign'],
	from: '2026-01-01',
	state: 'draft',
	blocking: ['decision.days', 'papers.required'],
	values: foreignValues,
	reasons: [],
	services: [],
};

const declared = (regimes: readonly Regime[]): Jurisdiction => ({
	code: 'ly',
	name: t('ليبيا', 'Libya'),
	authorities: [commission],
	offices,
	instruments,
	keys,
	regimes,
	guide,
	calendar,
	regions,
	districts,
	municipalities,
	placesSource,
	fieldsOfWork,
});

/** Libya for a real installation: every regime is a draft until the authority sets what is unset. */
export const libya = declared([associations, foreign]);

/** Libya for the demonstration: the same regime, open, with values and signatures that stand nowhere else. */
export const libyaDemonstration = declared([
	{
		...associations,
		state: 'open',
		demonstration: true,
		approvals: [
			{
				by: t('المراجعة القانونية، للعرض فقط', 'Legal review, for the demonstration'),
				on: '2026-01-01',
			},
			{
				by: t(
					'إدارة التسجيل والتوثيق، للعرض فقط',
					'Registration and documentation directorate, for the demonstration',
				),
				on: '2026-01-01',
			},
		],
		values: [...values, ...demonstrationValues],
	},
	foreign,
]);
