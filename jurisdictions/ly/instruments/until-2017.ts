import type { Instrument } from '#domains/rules';
import { t } from '../text.ts';
import { board, centralBank, commission, ministers, state } from './issuers.ts';

export const untilProject: readonly Instrument[] = [
	{
		code: 'regulation-012-5-10',
		kind: 'regulation',
		title: t(
			'اللائحة 012/5/10 بشأن المنظمات الأجنبية',
			'Regulation 012/5/10 on foreign organisations',
		),
		issuer: commission,
		number: '012/5/10',
		year: '2012',
		mark: 'read',
		content: t(
			'أوراق المنظمة الأجنبية وتقرير كل ثلاثة أشهر',
			'The papers of a foreign organisation and a quarterly report',
		),
		status: [
			{ state: 'in-force', from: '2012-06-01', by: commission, mark: 'read' },
			{
				state: 'replaced',
				from: '2016-02',
				by: t('نصوص لاحقة مشابهة، وتاريخها للمراجعة', 'Later, similar texts; their date to verify'),
				mark: 'to-verify',
			},
		],
	},
	{
		code: 'draft-law-2012',
		kind: 'draft',
		title: t('مشروع قانون الجمعيات لسنة 2012', 'Draft law on associations, 2012'),
		issuer: state,
		year: '2012',
		mark: 'read',
		content: t(
			'شخصان، واتفاق موثق لدى محرر عقود، واسم لا يتكرر. مشروع لم يصدر',
			'Two persons, a notarised agreement, a unique name. A draft that was never enacted',
		),
		source: t('النص لدى ICNL', 'Text at ICNL'),
		status: [{ state: 'never-enacted', from: '2012', by: state, mark: 'read' }],
	},
	{
		code: 'decree-302-2014',
		kind: 'decree',
		title: t('قرار مجلس الوزراء رقم 302 لسنة 2014', 'Council of Ministers decree 302/2014'),
		issuer: ministers,
		number: '302',
		year: '2014',
		mark: 'read',
		content: t(
			'تنظيم المفوضية. ورد في ديباجات قرارات لاحقة',
			'Organisation of the commission. Cited in preambles of later decrees',
		),
		held: 'title',
		status: [],
	},
	{
		code: 'regulation-1-2016',
		kind: 'regulation',
		title: t(
			'لائحة المفوضية رقم 1 لسنة 2016 (المنظمات المحلية)',
			'Commission Regulation 1/2016 (local organisations)',
		),
		issuer: board,
		number: '1',
		year: '2016',
		dated: '2016-02',
		mark: 'reported',
		content: t(
			'قواعد العمل وقت مشروع 2018، ولا تزال تُذكر في 2025 و2026. النص غير متوفر',
			'The working rules at the time of the 2018 project, still cited in 2025–26. Text not held',
		),
		held: 'none',
		status: [{ state: 'contested', from: '2016-02', by: board, mark: 'not-established' }],
	},
	{
		code: 'regulation-2-2016',
		kind: 'regulation',
		title: t(
			'لائحة المفوضية رقم 2 لسنة 2016 (المنظمات الدولية)',
			'Commission Regulation 2/2016 (international organisations)',
		),
		issuer: board,
		number: '2',
		year: '2016',
		dated: '2016-02',
		mark: 'reported',
		content: t(
			'قواعد العمل مع المنظمات الدولية. النص غير متوفر',
			'Working rules for international organisations. Text not held',
		),
		held: 'none',
		status: [{ state: 'contested', from: '2016-02', by: board, mark: 'not-established' }],
	},
	{
		code: 'circular-3-2016',
		kind: 'circular',
		title: t('منشور مصرف ليبيا المركزي رقم 3 لسنة 2016', 'Central Bank of Libya circular 3/2016'),
		issuer: centralBank,
		number: '3',
		year: '2016',
		mark: 'read',
		content: t(
			'يُفتح الحساب المصرفي بعد الترخيص وأوراق التأسيس',
			'A bank account only after licence and statutory papers',
		),
		status: [{ state: 'in-force', from: '2016', by: centralBank, mark: 'to-verify' }],
	},
	{
		code: 'commission-guidance',
		kind: 'guidance',
		title: t('إرشادات المفوضية المنشورة على صفحاتها', 'Guidance on the commission’s own pages'),
		issuer: commission,
		mark: 'read',
		content: t(
			'النظام الإداري والمالي، ولجنة مراقبة من ثلاثة، وتقرير المحاسب القانوني، والجمعية العمومية',
			'Financial and administrative system, a supervisory committee of three, the certified accountant’s report, the assembly',
		),
		source: t('ccs.gov.ly وccslibya.com', 'ccs.gov.ly and ccslibya.com'),
		status: [],
	},
];
