import type { FieldDeclaration, PageDeclaration, Text } from '#domains/rules';

const clause = (id: string, label: Text): FieldDeclaration => ({
	id: `clause_${id}`,
	type: 'line',
	label,
	hint: {
		ar: 'رقم المادة في النظام الأساسي، مثل 7، أو المواد 12 إلى 16',
		en: 'Article of the bylaws, like 7, or 12 to 16',
	},
	purpose: {
		ar: 'مطابقة النظام الأساسي بما تطلبه المادة 3',
		en: 'Matches the bylaws with article 3',
	},
	ground: { instrument: 'law-19-2001', article: '3' },
	public: false,
	required: true,
	max: 40,
	holds: 'article-number',
});

export const bylawsPage: PageDeclaration = {
	id: 'bylaws',
	title: { ar: 'بنود النظام الأساسي', en: 'Clauses of the bylaws' },
	lead: {
		ar: 'يُكتب أمام كل بند رقم المادة التي تتناوله.',
		en: 'Beside each clause, the article that covers it.',
	},
	fields: [
		clause('name', { ar: 'الاسم والأهداف والمقر', en: 'Name, aims and seat' }),
		clause('membership', { ar: 'اكتساب العضوية وإسقاطها', en: 'Gaining and losing membership' }),
		clause('rights', { ar: 'حقوق الأعضاء وواجباتهم', en: 'Rights and duties of members' }),
		clause('assembly', {
			ar: 'الجمعية العمومية: الاختصاص والدعوة والمواعيد والنصاب',
			en: 'Assembly: powers, call, dates, quorum',
		}),
		clause('board', {
			ar: 'مجلس الإدارة: المدة والاختصاص والمساءلة والإعفاء',
			en: 'Board: term, powers, accountability, removal',
		}),
		clause('accounts', { ar: 'مسك الحسابات واعتمادها', en: 'Keeping and approving accounts' }),
		clause('resources', { ar: 'الموارد', en: 'Resources' }),
	],
};
