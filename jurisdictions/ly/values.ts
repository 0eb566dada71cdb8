import type { RuleValue } from '#domains/rules';

const since = '2026-01-01';

/** Values that hold wherever the law is silent or unknown; each says so (law-and-language.md §3). */
export const values: readonly RuleValue[] = [
	{
		key: 'applicant.role',
		value: 'founders-agent',
		from: since,
		citation: { instrument: 'decree-5-2023', article: '3' },
		mark: 'read',
	},
	{
		key: 'channel',
		value: ['office', 'branch', 'online'],
		from: since,
		citation: { instrument: 'decree-5-2023', article: '1–3' },
		mark: 'read',
	},
	{
		key: 'request.form',
		value: '1',
		from: since,
		citation: { instrument: 'decree-5-2023', article: '3' },
		mark: 'read',
	},
	{
		key: 'bylaws.clauses',
		value: ['name', 'membership', 'rights', 'assembly', 'board', 'accounts', 'resources'],
		from: since,
		citation: { instrument: 'law-19-2001', article: '3' },
		mark: 'read',
	},
	{
		key: 'papers.required',
		value: ['minutes', 'bylaws', 'mandate', 'seat'],
		from: since,
		mark: 'default',
	},
	{ key: 'name.reservation.days', value: 60, from: since, mark: 'default' },
	{ key: 'corrections.rounds.max', value: 2, from: since, mark: 'default' },
	{ key: 'silence.means', value: 'none', from: since, mark: 'default' },
	{ key: 'publication.days', value: 0, from: since, mark: 'default' },
	{
		key: 'appeal.court.days',
		value: 60,
		from: since,
		mark: 'default',
		note: {
			ar: 'مدة منقولة في القرار الإداري، دون نص بين أيدينا؛ والقرار المعدوم بلا أجل',
			en: 'Reported for administrative decisions, no text held; a void act knows no limit',
		},
	},
	{ key: 'review.internal.days', value: 30, from: since, mark: 'default' },
	{ key: 'fee.association-registration', value: 0, from: since, mark: 'default' },
	{ key: 'draft.months', value: 12, from: since, mark: 'default' },
	{
		key: 'purposes.allowed',
		value: ['social', 'cultural', 'sports', 'charitable', 'humanitarian'],
		from: since,
		citation: { instrument: 'law-19-2001' },
		mark: 'read',
		note: {
			ar: 'إرشاد في النموذج، ولا يمنع طلباً',
			en: 'Advice in the form; it stops no application',
		},
	},
	{
		key: 'esign',
		value: 'electronic-and-scan',
		from: since,
		citation: { instrument: 'law-6-2022' },
		mark: 'reported',
	},
	{
		key: 'data.protection',
		value: ['consent', 'purpose', 'notice', 'access', 'transfer'],
		from: since,
		citation: { instrument: 'law-6-2022', article: '73–84' },
		mark: 'reported',
	},
	{ key: 'thirdparty.pause.max.days', value: 20, from: since, mark: 'default' },
	{ key: 'papers.sensitive.days', value: 30, from: since, mark: 'default' },
	{
		key: 'bank.letter',
		value: 'letter-with-code',
		from: since,
		citation: { instrument: 'circular-3-2016' },
		mark: 'read',
	},
	{ key: 'annual.report.reminder', value: 6, from: since, mark: 'default' },
	{
		key: 'accounts.certified',
		value: 'asked',
		from: since,
		citation: { instrument: 'commission-guidance' },
		mark: 'read',
	},
	{
		key: 'committee.supervisory.size',
		value: 3,
		from: since,
		citation: { instrument: 'commission-guidance' },
		mark: 'read',
	},
	{
		key: 'records.keep.years',
		value: 10,
		from: since,
		mark: 'default',
		note: {
			ar: 'محاضر الاجتماعات والسجل والقرارات تُحفظ دائماً',
			en: 'Minutes, the register and resolutions are permanent',
		},
	},
];

/** Stand in the demonstration regime only; never given a citation. */
export const demonstrationValues: readonly RuleValue[] = [
	{
		key: 'founders.min',
		value: 3,
		from: since,
		mark: 'demonstration',
		note: {
			ar: 'القانون 19 لسنة 2001 يذكر خمسين؛ وما بعد 2011 غير ثابت',
			en: 'Law 19/2001 says fifty; after 2011 it is not established',
		},
	},
	{ key: 'decision.days', value: 30, from: since, mark: 'demonstration' },
];

/** Foreign organisations: what an earlier regulation says and later texts repeat. */
export const foreignValues: readonly RuleValue[] = [
	{
		key: 'foreign.report.period',
		value: 'quarterly',
		from: since,
		citation: { instrument: 'regulation-012-5-10' },
		mark: 'reported',
		note: {
			ar: 'اللائحة المقروءة حلت محلها نصوص لاحقة، ويُنقل أنها مشابهة',
			en: 'The regulation that was read has been replaced; later texts are reported to be similar',
		},
	},
];
