import type { PageDeclaration } from '#domains/rules';
import { fieldsOfWork } from '../fields-of-work.ts';

const decree5 = { instrument: 'decree-5-2023', article: '3' };
const law19 = { instrument: 'law-19-2001', article: '3' };

export const namePage: PageDeclaration = {
	id: 'name',
	title: { ar: 'الاسم', en: 'Name' },
	lead: {
		ar: 'يُقارَن الاسم بالسجل كله، وتظهر الأسماء القريبة قبل الإرسال.',
		en: 'The name is compared with the whole register; close names show before sending.',
	},
	fields: [
		{
			id: 'name_ar',
			type: 'name',
			label: { ar: 'اسم الجمعية بالعربية', en: 'Name of the association in Arabic' },
			hint: {
				ar: 'كما يُكتب في الشهادة، مثل: جمعية قنديل لمحو الأمية',
				en: 'As it will stand on the certificate',
			},
			purpose: {
				ar: 'القيد في السجل ومنع تكرار الأسماء',
				en: 'Entry in the register; no two alike',
			},
			ground: decree5,
			public: true,
			required: true,
			max: 150,
			holds: 'arabic-letters',
			expected: { script: 'arabic' },
		},
		{
			id: 'name_en',
			type: 'line',
			label: { ar: 'الاسم بالإنجليزية', en: 'Name in English' },
			purpose: { ar: 'الشهادة باللغتين', en: 'The certificate in two languages' },
			public: true,
			max: 150,
			holds: 'latin-letters',
			expected: { script: 'latin' },
		},
		{
			id: 'name_short',
			type: 'line',
			label: { ar: 'الاسم المختصر', en: 'Short name' },
			purpose: { ar: 'البحث في السجل', en: 'Search in the register' },
			public: true,
			max: 60,
		},
	],
};

export const aimsPage: PageDeclaration = {
	id: 'aims',
	title: { ar: 'النشاط والأهداف والوسائل', en: 'Activity, objectives and means' },
	fields: [
		{
			id: 'fields_of_work',
			type: 'choices',
			label: { ar: 'نوع النشاط', en: 'Type of activity' },
			hint: { ar: 'حتى أربعة مجالات، أولها الرئيس', en: 'Up to four; the first is the main one' },
			purpose: { ar: 'تصنيف المنظمة في السجل', en: 'Classification in the register' },
			ground: decree5,
			public: true,
			required: true,
			options: fieldsOfWork,
			max: 4,
		},
		{
			id: 'objectives',
			type: 'prose',
			label: { ar: 'أهداف الجمعية', en: 'Objectives' },
			purpose: { ar: 'تعريف المنظمة في السجل', en: 'What the organisation is for' },
			ground: decree5,
			public: true,
			required: true,
			max: 3000,
		},
		{
			id: 'means',
			type: 'prose',
			label: { ar: 'وسائل تحقيق الأهداف', en: 'Means of reaching them' },
			purpose: { ar: 'مطلوب في الطلب المبدئي', en: 'Asked by the preliminary request' },
			ground: decree5,
			public: true,
			required: true,
			max: 3000,
		},
	],
};

export const seatPage: PageDeclaration = {
	id: 'seat',
	title: { ar: 'المقر والتواصل', en: 'Headquarters and contact' },
	fields: [
		{
			id: 'municipality',
			type: 'municipality',
			label: { ar: 'بلدية المقر', en: 'Municipality of the headquarters' },
			purpose: {
				ar: 'تحديد المكتب المختص، ونشر البلدية في السجل',
				en: 'Finds the office; the municipality is public',
			},
			ground: law19,
			public: true,
			required: true,
		},
		{
			id: 'street',
			type: 'line',
			label: { ar: 'عنوان المقر', en: 'Street address' },
			purpose: { ar: 'تبليغ المراسلات الرسمية', en: 'Service of official letters' },
			ground: law19,
			public: false,
			required: true,
			max: 200,
		},
		{
			id: 'seat_kind',
			type: 'choice',
			label: { ar: 'صفة المقر', en: 'How the headquarters is held' },
			purpose: { ar: 'تحديد الورقة المطلوبة', en: 'Decides which paper is asked' },
			public: false,
			required: true,
			options: [
				{ value: 'lease', label: { ar: 'إيجار', en: 'Lease' } },
				{ value: 'own', label: { ar: 'ملك', en: 'Owned' } },
				{ value: 'hosted', label: { ar: 'استضافة لدى جهة أخرى', en: 'Hosted by another body' } },
			],
		},
		{
			id: 'host',
			type: 'line',
			label: { ar: 'الجهة المستضيفة', en: 'The host' },
			purpose: { ar: 'مطابقة رسالة الاستضافة', en: 'Matched with the hosting letter' },
			public: false,
			required: true,
			when: { equals: ['seat_kind', 'hosted'] },
		},
		{
			id: 'phone',
			type: 'phone',
			label: { ar: 'هاتف الجمعية', en: 'Phone of the association' },
			hint: { ar: 'مثل 0912345678', en: 'Like 0912345678' },
			purpose: { ar: 'تواصل المكتب بشأن الملف', en: 'Contact about the file' },
			public: false,
			required: true,
		},
		{
			id: 'email',
			type: 'email',
			label: { ar: 'البريد الإلكتروني', en: 'E-mail' },
			purpose: { ar: 'تواصل المكتب بشأن الملف', en: 'Contact about the file' },
			public: false,
		},
	],
};
