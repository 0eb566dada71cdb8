import type { Instrument } from '#domains/rules';
import { t } from '../text.ts';
import { council, state } from './issuers.ts';

const inWest = (number: string, ar: string, en: string): Instrument => ({
	code: `decree-${number}-2018`,
	kind: 'decree',
	title: t(
		`قرار المجلس الرئاسي رقم ${number} لسنة 2018`,
		`Presidential Council decree ${number}/2018`,
	),
	issuer: council,
	number,
	year: '2018',
	mark: 'reported',
	content: t(ar, en),
	status: [{ state: 'in-force', from: '2018', by: council, mark: 'reported' }],
});

const titled = (number: string, year: string, ar: string, en: string): Instrument => ({
	code: `decree-${number}-${year}`,
	kind: 'decree',
	title: t(
		`قرار المجلس الرئاسي رقم ${number} لسنة ${year}`,
		`Presidential Council decree ${number}/${year}`,
	),
	issuer: council,
	number,
	year,
	mark: 'read',
	content: t(ar, en),
	held: 'title',
	status: [{ state: 'in-force', from: year, by: council, mark: 'read' }],
});

const regulation = titled(
	'286',
	'2019',
	'اللائحة التنظيمية لعمل المفوضية. قُرئ العنوان والديباجة، ويُنقل عنها إذن مسبق للتواصل الخارجي والتمويل والسفر، وهو ما لا تبنيه المنصة',
	'Operating regulation of the commission. Title and preamble read; prior authorisation of foreign contact, funding and travel is reported, which the platform does not build',
);

export const untilCouncils: readonly Instrument[] = [
	inWest(
		'1160',
		'مجلس إدارة المفوضية. يُعمل به في الغرب',
		'The board of the commission. Applied in the west',
	),
	{
		...inWest(
			'1605',
			'إعادة تنظيم المفوضية في 17 مادة: شخصية اعتبارية وميزانية خاصة وفروع. يُعمل به في الغرب',
			'Reorganisation of the commission in 17 articles: legal person, own budget, branches. Applied in the west',
		),
		held: 'none',
	},
	{
		...regulation,
		status: [
			...regulation.status,
			{
				state: 'suspended',
				from: '2022-07-18',
				by: t('محكمة جنوب بنغازي', 'South Benghazi court'),
				mark: 'reported',
			},
		],
	},
	titled('1061', '2019', 'الهيكل التنظيمي للمفوضية', 'Structure of the commission'),
	titled('110', '2020', 'التنظيم الداخلي للمفوضية', 'Internal organisation of the commission'),
	{
		code: 'circular-tripoli-2020',
		kind: 'circular',
		title: t('تعميم طرابلس، أكتوبر 2020', 'Tripoli circular, October 2020'),
		issuer: t('مفوضية المجتمع المدني، طرابلس', 'Civil Society Commission, Tripoli'),
		year: '2020',
		dated: '2020-10',
		mark: 'reported',
		content: t(
			'إعادة تسجيل كل من سُجل في خمس سنوات، وتعهد بشأن التواصل الخارجي',
			'Re-registration of all registered in five years; a pledge about foreign contacts',
		),
		source: t('الخدمة الدولية لحقوق الإنسان', 'ISHR'),
		status: [
			{
				state: 'contested',
				from: '2020-10',
				by: t('اعتراض منظمات وهيئات دولية', 'Objections of organisations and international bodies'),
				mark: 'reported',
			},
		],
	},
	{
		code: 'law-5-2022',
		kind: 'law',
		title: t('القانون رقم 5 لسنة 2022 بشأن مكافحة الجرائم الإلكترونية', 'Law 5/2022 on cybercrime'),
		issuer: state,
		number: '5',
		year: '2022',
		mark: 'reported',
		content: t(
			'يلزم المنصة. أدوات التعمية تحتاج إذناً، في مصدر ثانوي واحد',
			'Binds the platform. Encryption tools need authorisation, by one secondary source',
		),
		status: [{ state: 'in-force', from: '2022', by: state, mark: 'reported' }],
	},
	{
		code: 'law-6-2022',
		kind: 'law',
		title: t(
			'القانون رقم 6 لسنة 2022 بشأن المعاملات الإلكترونية',
			'Law 6/2022 on electronic transactions',
		),
		issuer: state,
		number: '6',
		year: '2022',
		mark: 'reported',
		content: t(
			'حجية التوقيع الإلكتروني، وحماية البيانات الشخصية (المواد 73 إلى 84). يلزم المنصة',
			'Equivalence of electronic signatures; personal data (articles 73 to 84). Binds the platform',
		),
		status: [{ state: 'in-force', from: '2022', by: state, mark: 'reported' }],
	},
];
