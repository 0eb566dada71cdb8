import type { ChecklistItem } from '#domains/rules';

/** Papers of an association (law-and-language.md §6). */
export const checklist: readonly ChecklistItem[] = [
	{
		id: 'minutes',
		title: { ar: 'محضر الاجتماع التأسيسي', en: 'Minutes of the founding meeting' },
		reason: {
			ar: 'يثبت قرار التأسيس واختيار الوكيل والمجلس المؤقت',
			en: 'Shows the decision to found, the agent and the interim board',
		},
		mark: 'to-verify',
		required: true,
	},
	{
		id: 'bylaws',
		title: { ar: 'النظام الأساسي موقَّعاً', en: 'Signed bylaws' },
		reason: { ar: 'تُراجَع بنوده على المطلوب', en: 'Its clauses are compared with what is asked' },
		citation: { instrument: 'law-19-2001', article: '2–3' },
		mark: 'read',
		required: true,
	},
	{
		id: 'mandate',
		title: { ar: 'تفويض وكيل المؤسسين', en: 'Mandate of the founders’ agent' },
		reason: { ar: 'يقدّم الطلب وكيل المؤسسين', en: 'The founders’ agent files' },
		citation: { instrument: 'decree-5-2023', article: '3' },
		mark: 'read',
		required: true,
	},
	{
		id: 'seat',
		title: { ar: 'عقد المقر أو رسالة الاستضافة', en: 'Lease, title or hosting letter' },
		called: [
			{
				when: { equals: ['seat_kind', 'lease'] },
				title: { ar: 'عقد إيجار المقر', en: 'Lease of the headquarters' },
			},
			{
				when: { equals: ['seat_kind', 'own'] },
				title: { ar: 'سند ملكية المقر', en: 'Title of the headquarters' },
			},
			{
				when: { equals: ['seat_kind', 'hosted'] },
				title: { ar: 'رسالة استضافة المقر', en: 'Hosting letter of the headquarters' },
			},
		],
		reason: {
			ar: 'للجمعية مقر خاص أو مستضاف',
			en: 'The association has a seat, its own or hosted',
		},
		citation: { instrument: 'law-19-2001', article: '2' },
		mark: 'to-verify',
		required: true,
	},
	{
		id: 'identity',
		title: { ar: 'إثبات هوية وكيل المؤسسين', en: 'Identity of the agent' },
		reason: {
			ar: 'للاطلاع فقط، وتُتلف الصورة بعد القرار',
			en: 'For sight only; the picture is destroyed after the decision',
		},
		mark: 'to-verify',
		required: false,
		sensitive: true,
	},
	{
		id: 'logo',
		title: { ar: 'شعار الجمعية', en: 'Logo' },
		reason: { ar: 'لصفحة الجمعية في السجل', en: 'For the page in the register' },
		mark: 'default',
		required: false,
	},
];
