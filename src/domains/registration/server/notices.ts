import { groupDigits, shortDay } from '#words';
import { accountsWithGrant } from '#domains/identity/server';
import type { NoticeDeclaration } from '#domains/notices/server';
import type { Ctx, Happening } from '#platform/server';
import { own } from './db.ts';
import { applicantOf } from './issue.ts';

const refOf = ({ facts }: Happening) => String(facts?.ref ?? '');

const toApplicant =
	(more: readonly string[] = []) =>
	async (ctx: Ctx, happening: Happening) => {
		const ref = refOf(happening);
		const facts = Object.fromEntries(more.map((key) => [key, happening.facts?.[key] as string]));
		return {
			accounts: [await applicantOf(ctx, happening.subject)],
			facts: { ...facts, ref, shown: groupDigits(ref) },
			link: `/apply/${ref}`,
		};
	};

/** Whoever is at the file, else every registrar of its office; nobody who declared an interest in it. */
const toDesk = async (ctx: Ctx, happening: Happening) => {
	const { office } = await own(ctx)
		.selectFrom('registration.case')
		.select('office')
		.where('id', '=', happening.subject)
		.executeTakeFirstOrThrow();
	const { interested } = await own(ctx)
		.selectFrom('registration.case_now')
		.select('interested')
		.where('case_id', '=', happening.subject)
		.executeTakeFirstOrThrow();
	const claim = await own(ctx)
		.selectFrom('registration.claim')
		.select('staff')
		.where('case_id', '=', happening.subject)
		.where('until_at', '>', ctx.now)
		.executeTakeFirst();
	const isOut = (account: string) => interested.includes(account);
	const holder = claim && !isOut(claim.staff) ? claim.staff : null;
	const grants = holder
		? []
		: await accountsWithGrant(ctx, { office: office!, roles: ['registrar'] });
	const ref = refOf(happening);
	return {
		accounts: holder
			? [holder]
			: grants.map(({ account }) => account).filter((account) => !isOut(account)),
		facts: { ref, shown: groupDigits(ref) },
		link: `/desk/cases/${ref}`,
	};
};

const said = (name: string, whom: string) => ({
	title: 'notice-title',
	first: `notice-${name}`,
	body: `notice-${name}-body`,
	whom,
});

const applicant = (
	event: NoticeDeclaration['event'],
	name: string,
	more: readonly string[] = [],
): NoticeDeclaration => ({
	event,
	to: toApplicant(more),
	words: { ...said(name, 'notice-applicant'), sms: `notice-${name}-sms` },
	mandatory: true,
	channels: ['sms', 'email'],
});

/** Who is told what of an application. */
export const notices: NoticeDeclaration[] = [
	applicant('registration.application-submitted', 'submitted'),
	{
		...applicant('registration.application-returned', 'returned'),
		to: async (ctx, happening) => {
			const told = await toApplicant()(ctx, happening);
			return { ...told, facts: { ...told.facts, n: Number(happening.facts?.defects ?? 0) } };
		},
	},
	applicant('registration.application-accepted', 'accepted', ['number']),
	applicant('registration.application-refused', 'refused', ['number']),
	applicant('registration.organisation-proclaimed', 'proclaimed', ['entry']),
	applicant('registration.application-withdrawn', 'withdrawn'),
	{
		...applicant('registration.draft-warned', 'lapses'),
		to: async (ctx, happening) => {
			const told = await toApplicant()(ctx, happening);
			return { ...told, facts: { ...told.facts, day: shortDay(String(happening.facts?.last)) } };
		},
	},
	applicant('registration.draft-lapsed', 'lapsed'),
	{
		event: 'registration.message-sent',
		to: async (ctx, happening) =>
			happening.facts?.side === 'office' ? toApplicant()(ctx, happening) : null,
		words: { ...said('message', 'notice-applicant'), sms: 'notice-message-sms' },
		mandatory: false,
		channels: ['sms', 'email'],
	},
	{
		event: 'registration.message-sent',
		to: async (ctx, happening) =>
			happening.facts?.side === 'applicant' ? toDesk(ctx, happening) : null,
		words: { ...said('question', 'notice-desk'), title: 'notice-desk-title' },
		mandatory: false,
		channels: [],
	},
	{
		event: 'registration.application-resubmitted',
		to: toDesk,
		words: { ...said('resubmitted', 'notice-desk'), title: 'notice-desk-title' },
		mandatory: true,
		channels: [],
	},
];
