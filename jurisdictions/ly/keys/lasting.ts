import type { RuleKeyDeclaration } from '#domains/rules';
import { t } from '../text.ts';

/** What the law may say of an organisation once it is entered. */
export const lasting: readonly RuleKeyDeclaration[] = [
	{
		key: 'renewal.period',
		name: t('مدة الإشهار قبل التجديد', 'A proclamation stands before renewal for'),
		unit: 'years',
		known: [
			{
				says: t('التجديد قائم، ومدته غير ثابتة', 'Renewal exists; its period is not established'),
				citation: { instrument: 'commission-guidance' },
				mark: 'read',
			},
		],
		unset: t('لا يظهر «مستحق التجديد» حتى تُحدد', 'Nothing is “due for renewal” until it is set'),
	},
	{
		key: 'annual.report.due',
		name: t('موعد التقرير السنوي', 'The annual report is due after'),
		unit: 'months',
		known: [
			{
				says: t(
					'تقرير نشاط سنوي مطلوب، وموعده غير ثابت',
					'An annual activity report exists; its date is not established',
				),
				citation: { instrument: 'commission-guidance' },
				mark: 'read',
			},
			{
				says: t(
					'للمقارنة: نيوزيلندا 6 أشهر، وإنجلترا 10 أشهر بعد نهاية السنة',
					'For comparison: New Zealand 6 months, England 10 months after year end',
				),
				mark: 'to-verify',
			},
		],
		unset: t('لا يظهر «متأخر» حتى يُحدد', 'Nothing is “late” until it is set'),
	},
	{
		key: 'annual.report.reminder',
		name: t('التذكير بالتقرير السنوي', 'Reminder of the annual report after'),
		unit: 'months',
		known: [],
	},
	{
		key: 'accounts.certified',
		name: t('تقرير المحاسب القانوني', 'Certified accountant’s report'),
		labels: [
			{
				value: 'asked',
				label: t('يُطلب، ويُقبل مع نواقص مبيَّنة', 'Asked; accepted with stated gaps'),
			},
		],
		known: [
			{
				says: t('طُلب تقرير محاسب قانوني', 'A certified accountant’s report was asked for'),
				citation: { instrument: 'commission-guidance' },
				mark: 'read',
			},
		],
	},
	{
		key: 'foreign.report.period',
		name: t('تقرير المنظمة الأجنبية', 'Report of a foreign organisation'),
		labels: [{ value: 'quarterly', label: t('كل ثلاثة أشهر', 'Quarterly') }],
		known: [
			{
				says: t('تقرير ربع سنوي', 'A quarterly report'),
				citation: { instrument: 'regulation-012-5-10' },
				mark: 'read',
			},
			{ says: t('نصوص لاحقة مشابهة', 'Later texts are similar'), mark: 'reported' },
		],
	},
	{
		key: 'change.notice.days',
		name: t('الإخطار بالتغيير', 'Notice of a change within'),
		unit: 'days',
		known: [
			{ says: t('غير ثابت', 'Not established'), mark: 'not-established' },
			{
				says: t(
					'للمقارنة: أستراليا 28 يوماً، و60 للصغيرة',
					'For comparison: Australia 28 days, 60 for small ones',
				),
				mark: 'to-verify',
			},
		],
		unset: t('تذكير فقط', 'A reminder only'),
	},
	{
		key: 'committee.supervisory.size',
		name: t('لجنة المراقبة، وهي اختيارية', 'Supervisory committee, an optional organ'),
		unit: 'people',
		known: [
			{
				says: t('ثلاثة', 'Three'),
				citation: { instrument: 'commission-guidance' },
				mark: 'read',
			},
		],
	},
	{
		key: 'records.keep.years',
		name: t('حفظ السجلات المالية', 'Financial records are kept for'),
		unit: 'years',
		known: [
			{
				says: t(
					'للمقارنة: السعودية 10 سنوات على الأقل للسجلات المالية',
					'For comparison: Saudi Arabia, at least 10 years for finance',
				),
				mark: 'to-verify',
			},
		],
	},
];
