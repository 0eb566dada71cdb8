import type { GuideQuestion } from '#domains/rules';

const yesNo = [
	{ value: 'yes', label: { ar: 'نعم', en: 'Yes' } },
	{ value: 'no', label: { ar: 'لا', en: 'No' } },
];

export const guide: readonly GuideQuestion[] = [
	{
		id: 'kind',
		question: { ar: 'ما نوع المنظمة؟', en: 'What kind of organisation is it?' },
		options: [
			{
				value: 'association',
				label: {
					ar: 'جمعية أهلية: أشخاص يعملون لغرض واحد',
					en: 'An association: people with one purpose',
				},
			},
			{
				value: 'other',
				label: {
					ar: 'مؤسسة أو شبكة أو منظمة أجنبية',
					en: 'A foundation, a network, a foreign organisation',
				},
			},
		],
		ends: {
			other: {
				ar: 'يُفتح التقديم لهذا النوع في مرحلة تالية. المكتب المختص يستقبل الملفات الورقية حالياً.',
				en: 'Applications of this kind open in a later phase. For now the office takes paper files.',
			},
		},
	},
	{
		id: 'seat_kind',
		question: { ar: 'كيف يُتاح المقر؟', en: 'How is the headquarters held?' },
		options: [
			{ value: 'lease', label: { ar: 'إيجار', en: 'Lease' } },
			{ value: 'own', label: { ar: 'ملك', en: 'Owned' } },
			{ value: 'hosted', label: { ar: 'استضافة', en: 'Hosted' } },
		],
	},
	{
		id: 'met',
		question: { ar: 'هل انعقد الاجتماع التأسيسي؟', en: 'Has the founding meeting taken place?' },
		hint: {
			ar: 'يُقرّ فيه النظام الأساسي ويُختار الوكيل والمجلس المؤقت',
			en: 'It adopts the bylaws and chooses the agent and the interim board',
		},
		options: yesNo,
	},
];
