import type { Reason } from '#domains/rules';

/** Grounds a registrar may choose. Where no text read gives one, the mark says so. */
export const reasons: readonly Reason[] = [
	{
		code: 'name-taken',
		ground: {
			ar: 'الاسم مطابق لاسم منظمة مقيَّدة',
			en: 'The name is that of an entered organisation',
		},
		mark: 'default',
		for: ['refuse', 'return'],
		at: ['part.name'],
	},
	{
		code: 'clause-missing',
		ground: { ar: 'النظام الأساسي ينقصه بند مطلوب', en: 'The bylaws lack a clause that is asked' },
		citation: { instrument: 'law-19-2001', article: '3' },
		mark: 'read',
		for: ['refuse', 'return'],
		at: ['part.bylaws', 'paper.bylaws'],
	},
	{
		code: 'founders-few',
		ground: { ar: 'عدد المؤسسين أقل من المطلوب', en: 'Fewer founders than asked' },
		mark: 'default',
		for: ['refuse', 'return'],
		at: ['part.founders', 'part.meeting', 'paper.minutes'],
	},
	{
		code: 'paper-missing',
		ground: { ar: 'ورقة مطلوبة لم تُرفق', en: 'A paper that is asked is missing' },
		mark: 'default',
		for: ['refuse', 'return'],
		at: ['papers'],
	},
	{
		code: 'paper-unreadable',
		ground: { ar: 'ورقة غير مقروءة أو ناقصة', en: 'A paper cannot be read or is incomplete' },
		mark: 'default',
		for: ['return'],
		at: ['papers'],
	},
	{
		code: 'unclear',
		ground: {
			ar: 'جواب غير واضح أو لا يطابق الأوراق',
			en: 'An answer is unclear or differs from the papers',
		},
		mark: 'default',
		for: ['return'],
		at: ['questions', 'papers'],
	},
	{
		code: 'mandate-missing',
		ground: { ar: 'صفة مقدِّم الطلب غير ثابتة', en: 'The applicant’s mandate is not shown' },
		citation: { instrument: 'decree-5-2023', article: '3' },
		mark: 'read',
		for: ['refuse', 'return'],
		at: ['part.meeting', 'paper.mandate', 'paper.identity'],
	},
];
