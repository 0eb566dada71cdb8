import type { Instrument } from '#domains/rules';

const state = { ar: 'الدولة الليبية', en: 'The Libyan State' };
const council = { ar: 'المجلس الرئاسي', en: 'Presidential Council' };
const board = { ar: 'مجلس إدارة المفوضية', en: 'Board of the commission' };

/** Instruments known so far (law-and-language.md §2), each with its marks of certainty; to be amended by the authority. */
export const instruments: readonly Instrument[] = [
	{
		code: 'declaration-2011',
		title: { ar: 'الإعلان الدستوري، المادة 15', en: 'Constitutional Declaration, article 15' },
		issuer: state,
		year: '2011',
		mark: 'reported',
		content: {
			ar: 'حرية تكوين الجمعيات، وينظمها القانون',
			en: 'Freedom of association, regulated by law',
		},
		status: [{ state: 'in-force', from: '2011-08-03', by: state, mark: 'to-verify' }],
	},
	{
		code: 'law-19-2001',
		title: {
			ar: 'القانون رقم 19 لسنة 2001 بشأن إعادة تنظيم الجمعيات الأهلية',
			en: 'Law 19/2001 on the reorganisation of civil associations',
		},
		issuer: state,
		year: '2001',
		mark: 'read',
		content: {
			ar: 'خمسون مؤسساً على الأقل، ومقر خاص (المادة 2)، وبنود النظام الأساسي (المادة 3)',
			en: 'At least fifty founders and a seat of its own (article 2); clauses of the bylaws (article 3)',
		},
		status: [
			{ state: 'in-force', from: '2001-01-01', by: state, mark: 'read' },
			{
				state: 'contested',
				from: '2011-08-03',
				by: {
					ar: 'الإعلان الدستوري والقانون 29 لسنة 2013، المادة 6: رأي بانقضائه',
					en: 'Constitutional Declaration; Law 29/2013 art 6: said by some to be void',
				},
				mark: 'not-established',
			},
			{
				state: 'contested',
				from: '2023-03-08',
				by: {
					ar: 'إدارة القانون: الأساس الوحيد القائم؛ والمحاكم مختلفة',
					en: 'Law Department: the sole valid basis; courts disagree',
				},
				mark: 'reported',
			},
		],
	},
	{
		code: 'regulation-1-2016',
		title: {
			ar: 'لائحة المفوضية رقم 1 لسنة 2016 (المحلية)',
			en: 'Commission Regulation 1/2016 (local)',
		},
		issuer: board,
		year: '2016',
		mark: 'reported',
		content: {
			ar: 'قواعد العمل وقت مشروع 2018؛ النص غير متوفر',
			en: 'Working rules at the time of the 2018 project; text not held',
		},
		status: [{ state: 'contested', from: '2016-02-01', by: board, mark: 'not-established' }],
	},
	{
		code: 'circular-3-2016',
		title: {
			ar: 'منشور مصرف ليبيا المركزي رقم 3 لسنة 2016',
			en: 'Central Bank of Libya circular 3/2016',
		},
		issuer: { ar: 'مصرف ليبيا المركزي', en: 'Central Bank of Libya' },
		year: '2016',
		mark: 'read',
		content: {
			ar: 'فتح الحساب المصرفي بعد الترخيص وأوراق التأسيس',
			en: 'A bank account only after licence and statutory papers',
		},
		status: [
			{
				state: 'in-force',
				from: '2016-01-01',
				by: { ar: 'مصرف ليبيا المركزي', en: 'Central Bank of Libya' },
				mark: 'to-verify',
			},
		],
	},
	{
		code: 'decree-286-2019',
		title: {
			ar: 'قرار المجلس الرئاسي رقم 286 لسنة 2019',
			en: 'Presidential Council decree 286/2019',
		},
		issuer: council,
		year: '2019',
		mark: 'reported',
		content: {
			ar: 'اللائحة التنظيمية لعمل المفوضية',
			en: 'Operating regulation of the commission',
		},
		status: [
			{ state: 'in-force', from: '2019-01-01', by: council, mark: 'read' },
			{
				state: 'suspended',
				from: '2022-07-18',
				by: { ar: 'محكمة جنوب بنغازي', en: 'South Benghazi court' },
				mark: 'reported',
			},
		],
	},
	{
		code: 'law-6-2022',
		title: {
			ar: 'القانون رقم 6 لسنة 2022 بشأن المعاملات الإلكترونية',
			en: 'Law 6/2022 on electronic transactions',
		},
		issuer: state,
		year: '2022',
		mark: 'reported',
		content: {
			ar: 'حجية التوقيع الإلكتروني؛ حماية البيانات الشخصية (المواد 73 إلى 84)',
			en: 'Electronic signature; personal data (articles 73–84)',
		},
		status: [{ state: 'in-force', from: '2022-01-01', by: state, mark: 'reported' }],
	},
	{
		code: 'decree-312-2023',
		title: { ar: 'قرار رقم 312 لسنة 2023', en: 'Decree 312/2023' },
		issuer: { ar: 'حكومة الوحدة الوطنية', en: 'Government of National Unity' },
		year: '2023',
		mark: 'reported',
		content: {
			ar: 'لجنة تتبع رئاسة الوزراء لأوضاع المنظمات',
			en: 'A committee under the Prime Minister for the standing of organisations',
		},
		status: [
			{
				state: 'in-force',
				from: '2023-05-22',
				by: { ar: 'حكومة الوحدة الوطنية', en: 'Government of National Unity' },
				mark: 'reported',
			},
			{
				state: 'annulled',
				from: '2023-12-04',
				by: { ar: 'محكمة البيضاء', en: 'Bayda court' },
				mark: 'reported',
			},
		],
	},
	{
		code: 'decree-5-2023',
		title: {
			ar: 'قرار مجلس إدارة المفوضية رقم 5 لسنة 2023 بضوابط التسجيل والقيد والإشهار',
			en: 'Commission board decree 5/2023, controls for registration, entry and proclamation',
		},
		issuer: board,
		year: '2023',
		mark: 'read',
		content: {
			ar: 'المواد 1 إلى 3: يقدّم وكيل المؤسسين الطلب المبدئي على نموذج 1 في مكتب أو فرع أو على منصة المفوضية',
			en: 'Articles 1–3: the founders’ agent files Form 1 at an office, a branch or online on the commission’s platform',
		},
		status: [{ state: 'in-force', from: '2023-01-01', by: board, mark: 'read' }],
	},
];
