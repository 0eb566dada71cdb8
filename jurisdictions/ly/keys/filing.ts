import type { RuleKeyDeclaration } from '#domains/rules';
import { t } from '../text.ts';

const law19 = (article: string) => ({ instrument: 'law-19-2001', article });
const decree5 = { instrument: 'decree-5-2023', article: '3' };

/** What the law may say of who files, how, and with what. */
export const filing: readonly RuleKeyDeclaration[] = [
	{
		key: 'founders.min',
		name: t('أقل عدد للمؤسسين', 'Least number of founders'),
		unit: 'people',
		known: [
			{
				says: t('خمسون مؤسساً على الأقل', 'At least fifty founders'),
				citation: law19('2'),
				mark: 'read',
			},
			{
				says: t('شخصان، في مشروع لم يصدر', 'Two persons, in a draft never enacted'),
				citation: { instrument: 'draft-law-2012' },
				mark: 'read',
			},
			{
				says: t('ما بعد 2011 غير ثابت', 'After 2011 it is not established'),
				mark: 'not-established',
			},
			{
				says: t(
					'للمقارنة: الأردن 7، ومصر والسعودية ودبي 10',
					'For comparison: Jordan 7; Egypt, Saudi Arabia, Dubai 10',
				),
				mark: 'to-verify',
			},
		],
		unset: t(
			'لا يُفتح التقديم حتى تحدده الجهة المختصة',
			'Applications do not open until the authority states it',
		),
	},
	{
		key: 'applicant.role',
		name: t('من يقدّم الطلب', 'Who files'),
		labels: [{ value: 'founders-agent', label: t('وكيل المؤسسين', 'The founders’ agent') }],
		known: [
			{
				says: t('يقدّم الطلب وكيل المؤسسين', 'The founders’ agent files'),
				citation: decree5,
				mark: 'read',
			},
		],
	},
	{
		key: 'channel',
		name: t('أين يُقدَّم الطلب', 'Where the request is filed'),
		labels: [
			{ value: 'office', label: t('في مكتب', 'At an office') },
			{ value: 'branch', label: t('في فرع', 'At a branch') },
			{ value: 'online', label: t('على المنصة', 'On the platform') },
		],
		known: [
			{
				says: t(
					'مكتب أو فرع أو منصة المفوضية',
					'An office, a branch, or the commission’s platform',
				),
				citation: { instrument: 'decree-5-2023', article: '1–3' },
				mark: 'read',
			},
		],
	},
	{
		key: 'request.form',
		name: t('نموذج الطلب المبدئي', 'Form of the preliminary request'),
		labels: [
			{
				value: '1',
				label: t(
					'نموذج 1: الاسم ونوع النشاط والأهداف والوسائل',
					'Form 1: name, type of activity, objectives and means',
				),
			},
		],
		known: [
			{
				says: t('نموذج 1 ومحتواه', 'Form 1 and its content'),
				citation: decree5,
				mark: 'read',
			},
		],
	},
	{
		key: 'purposes.allowed',
		name: t('الأغراض', 'Purposes'),
		labels: [
			{ value: 'social', label: t('اجتماعية', 'social') },
			{ value: 'cultural', label: t('ثقافية', 'cultural') },
			{ value: 'sports', label: t('رياضية', 'sports') },
			{ value: 'charitable', label: t('خيرية', 'charitable') },
			{ value: 'humanitarian', label: t('إنسانية', 'humanitarian') },
		],
		known: [
			{
				says: t('خمسة أغراض', 'Five purposes'),
				citation: { instrument: 'law-19-2001' },
				mark: 'read',
			},
			{ says: t('ما بعده غير ثابت', 'Later ones are not established'), mark: 'not-established' },
		],
	},
	{
		key: 'bylaws.clauses',
		name: t('بنود النظام الأساسي', 'Clauses of the bylaws'),
		labels: [
			{ value: 'name', label: t('الاسم والأهداف والمقر', 'name, aims, seat') },
			{
				value: 'membership',
				label: t('اكتساب العضوية وفقدها وإسقاطها', 'gain, loss and forfeiture of membership'),
			},
			{ value: 'rights', label: t('حقوق الأعضاء وواجباتهم', 'rights and duties of members') },
			{
				value: 'assembly',
				label: t(
					'الجمعية العمومية: الاختصاص والدعوة والمواعيد والنصاب',
					'assembly: powers, call, dates, quorum',
				),
			},
			{
				value: 'board',
				label: t(
					'مجلس الإدارة: المدة والاختصاص والأجر والمساءلة والإعفاء',
					'executive: term, powers, pay, accountability, removal',
				),
			},
			{ value: 'accounts', label: t('مسك الحسابات واعتمادها', 'keeping and approval of accounts') },
			{ value: 'resources', label: t('الموارد', 'resources') },
		],
		known: [
			{
				says: t(
					'ومعها اسم كل مؤسس ولقبه وعمره ومهنته وموطنه',
					'and each founder’s name, title, age, profession, domicile',
				),
				citation: law19('3'),
				mark: 'read',
			},
			{
				says: t('النظام الإداري والمالي', 'The financial and administrative system'),
				citation: { instrument: 'commission-guidance' },
				mark: 'read',
			},
		],
	},
	{
		key: 'papers.required',
		name: t('الأوراق المطلوبة', 'Papers required'),
		labels: [
			{ value: 'minutes', label: t('محضر الاجتماع التأسيسي', 'minutes of the founding meeting') },
			{ value: 'bylaws', label: t('النظام الأساسي', 'bylaws') },
			{ value: 'mandate', label: t('تفويض وكيل المؤسسين', 'mandate of the founders’ agent') },
			{ value: 'seat', label: t('ورقة المقر', 'paper of the headquarters') },
		],
		known: [
			{
				says: t('مقر خاص بالجمعية', 'A seat of its own'),
				citation: law19('2'),
				mark: 'read',
			},
		],
	},
	{
		key: 'esign',
		name: t('التوقيع الإلكتروني', 'Electronic signature'),
		labels: [
			{
				value: 'electronic-and-scan',
				label: t(
					'إجراء إلكتروني، ومكان لصورة الورقة الموقَّعة المختومة',
					'An electronic act, and a slot for the signed and stamped scan',
				),
			},
		],
		known: [
			{
				says: t('حجية التوقيع الإلكتروني', 'Equivalence of electronic signatures'),
				citation: { instrument: 'law-6-2022' },
				mark: 'reported',
			},
			{ says: t('العمل جارٍ بالورق المختوم', 'Practice is stamped paper'), mark: 'to-verify' },
		],
	},
	{
		key: 'data.protection',
		name: t('حماية البيانات الشخصية', 'Protection of personal data'),
		labels: [
			{ value: 'consent', label: t('الموافقة', 'consent') },
			{ value: 'purpose', label: t('غرض معلن', 'a stated purpose') },
			{ value: 'notice', label: t('إشعار قبل المعالجة', 'notice before processing') },
			{ value: 'access', label: t('الاطلاع والتصحيح', 'access and correction') },
			{ value: 'transfer', label: t('ضمانات النقل', 'safeguards of transfer') },
		],
		known: [
			{
				says: t('المواد 73 إلى 84', 'Articles 73 to 84'),
				citation: { instrument: 'law-6-2022', article: '73–84' },
				mark: 'reported',
			},
			{
				says: t(
					'الإخلال: حبس وغرامة من 3000 إلى 10000 دينار. ولا جهة رقابة بعد',
					'Breach: prison and a fine of 3,000 to 10,000 dinars. No regulator yet',
				),
				citation: { instrument: 'law-6-2022' },
				mark: 'reported',
			},
		],
	},
	{
		key: 'draft.months',
		name: t('حفظ المسودة دون تعديل', 'A draft is kept untouched for'),
		unit: 'months',
		known: [],
	},
];
