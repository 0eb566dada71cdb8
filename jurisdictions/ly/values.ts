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
	{ key: 'thirdparty.pause.max.days', value: 20, from: since, mark: 'default' },
	{ key: 'silence.means', value: 'none', from: since, mark: 'not-established' },
	{ key: 'publication.days', value: 0, from: since, mark: 'default' },
	{
		key: 'appeal.court.days',
		value: 60,
		from: since,
		mark: 'reported',
		note: {
			ar: 'القرار الإداري؛ والقرار المعدوم بلا أجل',
			en: 'An administrative decision; a void act knows no limit',
		},
	},
	{ key: 'review.internal.days', value: 30, from: since, mark: 'default' },
	{ key: 'fee.association-registration', value: 0, from: since, mark: 'default' },
	{ key: 'draft.months', value: 12, from: since, mark: 'default' },
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
