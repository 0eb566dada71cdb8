import type { PageDeclaration } from '#domains/rules';

const law19 = { instrument: 'law-19-2001', article: '3' };
const decree5 = { instrument: 'decree-5-2023', article: '3' };

export const foundersPage: PageDeclaration = {
	id: 'founders',
	title: { ar: 'المؤسسون', en: 'Founders' },
	lead: {
		ar: 'أسماء المؤسسين لا تُنشر إلا بموافقة كلٍّ منهم.',
		en: 'Names of founders are published only with the consent of each.',
	},
	fields: [
		{
			id: 'founders',
			type: 'people',
			label: { ar: 'الأعضاء المؤسسون', en: 'Founding members' },
			purpose: {
				ar: 'إثبات اكتمال عدد المؤسسين وأهليتهم',
				en: 'Shows that the founders are enough',
			},
			ground: law19,
			public: false,
			required: true,
			atLeast: { rule: 'founders.min' },
			columns: [
				{
					id: 'name',
					type: 'name',
					label: { ar: 'الاسم الكامل', en: 'Full name' },
					required: true,
					expected: { script: 'arabic' },
				},
				{
					id: 'birth_year',
					type: 'year',
					label: { ar: 'سنة الميلاد', en: 'Year of birth' },
					required: true,
					between: [1900, 'this-year'],
					// no text read names an age: a minor is pointed out, and not refused
					expected: { between: [1900, { yearsAgo: 18 }] },
				},
				{
					id: 'profession',
					type: 'line',
					label: { ar: 'المهنة', en: 'Profession' },
					required: true,
				},
				{
					id: 'domicile',
					type: 'municipality',
					label: { ar: 'بلدية الإقامة', en: 'Municipality of residence' },
					required: true,
				},
			],
		},
		{
			id: 'notice_shown',
			type: 'choice',
			label: { ar: 'إشعار معالجة البيانات', en: 'Data-processing notice' },
			hint: {
				ar: 'تُحفظ أسماء المؤسسين مختومة لإثبات الملف، ويراها المكتب المختص بعد الإرسال وحده، ولكل مؤسس طلب الاطلاع والتصحيح.',
				en: 'Founders’ names are kept sealed as proof of the file; only the competent office sees them, after sending. Each founder may see and correct theirs.',
			},
			purpose: {
				ar: 'القانون 6 لسنة 2022 بشأن المعاملات الإلكترونية',
				en: 'Law 6/2022 on electronic transactions',
			},
			ground: { instrument: 'law-6-2022', article: '73–84' },
			public: false,
			required: true,
			options: [
				{
					value: 'shown',
					label: {
						ar: 'عُرض الإشعار على المؤسسين جميعاً',
						en: 'The notice was shown to every founder',
					},
				},
			],
		},
	],
};

export const meetingPage: PageDeclaration = {
	id: 'meeting',
	title: { ar: 'الاجتماع التأسيسي ووكيل المؤسسين', en: 'Founding meeting and founders’ agent' },
	fields: [
		{
			id: 'meeting_on',
			type: 'day',
			label: { ar: 'تاريخ الاجتماع التأسيسي', en: 'Day of the founding meeting' },
			purpose: { ar: 'مطابقة محضر الاجتماع', en: 'Matched with the minutes' },
			public: false,
			required: true,
			between: [1900, 'this-year'],
			expected: { between: [{ yearsAgo: 10 }, 'this-year'] },
		},
		{
			id: 'meeting_place',
			type: 'line',
			label: { ar: 'مكان الاجتماع', en: 'Place of the meeting' },
			purpose: { ar: 'مطابقة محضر الاجتماع', en: 'Matched with the minutes' },
			public: false,
			required: true,
		},
		{
			id: 'present',
			type: 'number',
			label: { ar: 'عدد الحاضرين من المؤسسين', en: 'Founders present' },
			purpose: { ar: 'مطابقة محضر الاجتماع', en: 'Matched with the minutes' },
			public: false,
			required: true,
			expected: { between: [1, 100_000], mostOf: 'founders' },
		},
		{
			id: 'agent_name',
			type: 'name',
			label: { ar: 'اسم وكيل المؤسسين كاملاً', en: 'Full name of the founders’ agent' },
			purpose: { ar: 'من يقدّم الملف ويتسلّم القرار', en: 'Who files and receives the decision' },
			ground: decree5,
			public: false,
			required: true,
			expected: { script: 'arabic', among: 'founders' },
		},
		{
			id: 'mandate_kind',
			type: 'choice',
			label: { ar: 'سند الوكالة', en: 'Form of the mandate' },
			purpose: { ar: 'مطابقة ورقة التفويض', en: 'Matched with the mandate paper' },
			public: false,
			required: true,
			options: [
				{
					value: 'signed',
					label: { ar: 'تفويض موقَّع من المؤسسين', en: 'Mandate signed by the founders' },
				},
				{
					value: 'notary',
					label: { ar: 'توكيل لدى محرر عقود', en: 'Power of attorney by a notary' },
				},
			],
		},
	],
};

export const boardPage: PageDeclaration = {
	id: 'board',
	title: { ar: 'مجلس الإدارة المؤقت', en: 'Interim board' },
	fields: [
		{
			id: 'board',
			type: 'people',
			label: { ar: 'أعضاء المجلس', en: 'Members of the board' },
			purpose: {
				ar: 'من يدير الجمعية بعد الإشهار',
				en: 'Who runs the association after proclamation',
			},
			ground: law19,
			public: false,
			required: true,
			atLeast: 3,
			expected: {
				seats: {
					column: 'role',
					needed: ['chair', 'secretary', 'treasurer'],
					single: ['chair', 'deputy', 'secretary', 'treasurer'],
				},
			},
			columns: [
				{
					id: 'name',
					type: 'name',
					label: { ar: 'الاسم الكامل', en: 'Full name' },
					required: true,
					expected: { script: 'arabic' },
				},
				{
					id: 'role',
					type: 'choice',
					label: { ar: 'الصفة', en: 'Role' },
					required: true,
					options: [
						{ value: 'chair', label: { ar: 'رئاسة المجلس', en: 'Chair' } },
						{ value: 'deputy', label: { ar: 'نيابة الرئاسة', en: 'Deputy chair' } },
						{ value: 'secretary', label: { ar: 'أمانة السر', en: 'Secretary' } },
						{ value: 'treasurer', label: { ar: 'أمانة الصندوق', en: 'Treasurer' } },
						{ value: 'member', label: { ar: 'عضوية المجلس', en: 'Member' } },
					],
				},
			],
		},
	],
};
