import type { RuleKeyDeclaration } from '#domains/rules';
import { t } from '../text.ts';

/** What the law may say of the authority's own time and ways. */
export const deciding: readonly RuleKeyDeclaration[] = [
	{
		key: 'name.reservation.days',
		name: t('مدة حجز الاسم', 'A name is reserved for'),
		unit: 'days',
		known: [],
	},
	{
		key: 'decision.days',
		name: t('مهلة القرار', 'The decision takes at most'),
		unit: 'working-days',
		known: [
			{ says: t('غير ثابت', 'Not established'), mark: 'not-established' },
			{
				says: t(
					'للمقارنة: أبوظبي 30 يوم عمل، ومصر 60 يوماً، ومتوسط إنجلترا 67 يوماً في 2019 و2020',
					'For comparison: Abu Dhabi 30 working days, Egypt 60 days, England 67 days on average in 2019–20',
				),
				mark: 'to-verify',
			},
		],
		unset: t(
			'لا يُفتح التقديم حتى تحددها الجهة المختصة',
			'Applications do not open until the authority states it',
		),
	},
	{
		key: 'corrections.rounds.max',
		name: t('جولات الاستكمال', 'Rounds of corrections'),
		unit: 'rounds',
		known: [],
	},
	{
		key: 'thirdparty.pause.max.days',
		name: t('أقصى توقف بانتظار جهة أخرى', 'Longest stop while waiting on a third party'),
		unit: 'working-days',
		known: [],
	},
	{
		key: 'silence.means',
		name: t('أثر سكوت الجهة', 'What silence means'),
		labels: [
			{
				value: 'none',
				label: t('لا أثر له، ويظهر التأخر وحده', 'Nothing; lateness shows itself'),
			},
		],
		known: [
			{ says: t('لم توجد قاعدة ليبية', 'No Libyan rule was found'), mark: 'not-established' },
			{
				says: t(
					'للمقارنة: مصر، السكوت على منحة أجنبية موافقة',
					'For comparison: Egypt, silence on a foreign grant is approval',
				),
				mark: 'to-verify',
			},
		],
	},
	{
		key: 'publication.days',
		name: t('النشر بعد الإشهار', 'Publication after proclamation'),
		unit: 'days',
		labels: [{ value: '0', label: t('في اليوم نفسه', 'The same day') }],
		known: [
			{
				says: t(
					'قرارات إشهار سابقة نشرت النظام الأساسي',
					'Historic decisions of proclamation published the bylaws',
				),
				mark: 'read',
			},
			{ says: t('للمقارنة: تونس 15 يوماً', 'For comparison: Tunisia 15 days'), mark: 'to-verify' },
		],
	},
	{
		key: 'review.internal.days',
		name: t(
			'التظلم: مدة تقديمه، ومثلها للرد',
			'Internal review: time to file, and as long to answer',
		),
		unit: 'days',
		known: [],
	},
	{
		key: 'appeal.court.days',
		name: t('الطعن أمام القضاء', 'Challenge in court'),
		unit: 'days',
		known: [
			{
				says: t(
					'60 يوماً للقرار الإداري، والقرار المعدوم بلا أجل',
					'60 days for an administrative decision; void acts without limit',
				),
				mark: 'reported',
			},
		],
	},
	{
		key: 'papers.sensitive.days',
		name: t(
			'إتلاف صور الهوية بعد انتهاء مدة الطعن',
			'Pictures of identity papers are destroyed after the court period and',
		),
		unit: 'days',
		known: [],
	},
	{
		key: 'fee.association-registration',
		name: t('رسم الإشهار', 'Fee of registration'),
		unit: 'dinars',
		labels: [{ value: '0', label: t('بلا رسم', 'No fee') }],
		known: [
			{ says: t('غير ثابت', 'Not established'), mark: 'not-established' },
			{
				says: t(
					'للمقارنة: دبي 2020 درهماً في السنة، ومصر 1000 جنيه، ولا رسم في بريطانيا وأستراليا',
					'For comparison: Dubai AED 2,020 a year, Egypt EGP 1,000, none in the UK and Australia',
				),
				mark: 'to-verify',
			},
		],
	},
	{
		key: 'bank.letter',
		name: t('رسالة فتح الحساب المصرفي', 'Letter for a bank account'),
		labels: [
			{
				value: 'letter-with-code',
				label: t(
					'رسالة برمز تحقق، دون تجميد ولا خطوة موافقة',
					'A letter with a code to check; no freeze, no approval step',
				),
			},
		],
		known: [
			{
				says: t('الترخيص يسبق الحساب', 'The licence precedes the account'),
				citation: { instrument: 'circular-3-2016' },
				mark: 'read',
			},
			{
				says: t('موافقة المفوضية', 'Approval by the commission'),
				citation: { instrument: 'decree-286-2019' },
				mark: 'reported',
			},
		],
	},
];
