// What can happen to a file, as steps of a story: each is a deed of the house, done by somebody on a day.
import { addDays, dayOf } from '#core';
import type { OrganisationRole } from '#domains/identity';
import {
	acceptInvitation,
	getInvitation,
	inviteColleague,
	listAccess,
} from '#domains/identity/server';
import type { PaperResult } from '#domains/registration';
import * as deeds from '#domains/registration/server';
import { serviceOn } from '#domains/rules/server';
import { act, type Caller, type Ctx } from '#platform/server';
import { answersOf } from './answers.ts';
import { paperFor, type Slot } from './papers/index.ts';
import type { Piece } from './piece.ts';
import { accountHolder, atDesk, citizen, type People } from './world.ts';

/** What a step works with. */
export type Told = { piece: Piece; ref: string; at: Date; people: People; agent: string };
export type Step = { on: number; hour: string; tell: (told: Told) => Promise<string | void> };

const because = 'the deeds in it record what they do';

/** Deeds of one person at one moment, in one transaction that has one effect however often it is begun. */
const done = <O>(caller: Caller, { piece }: Told, what: string, run: (ctx: Ctx) => Promise<O>) =>
	act('registration:prepare', (ctx, _: null) => run(ctx), { records: 'nothing', because })(
		{ ...caller, once: `seed:${piece.key}:${what}` },
		null,
	);
const applicantOf = ({ people, piece, at }: Told) => citizen(people.get(piece.by)!, at);
const byAgent = <O>(told: Told, what: string, run: (ctx: Ctx) => Promise<O>) =>
	done(applicantOf(told), told, what, run);
const byStaff = (told: Told, who: string, what: string, run: (ctx: Ctx) => Promise<unknown>) =>
	done(atDesk(told.people, who, told.at), told, `${what}:${who}`, async (ctx) => {
		await run(ctx);
	});

const service = 'association-registration';
const slotsOf = ({ picture }: Piece): readonly Slot[] => [
	...(['minutes', 'bylaws', 'mandate', 'seat'] as const),
	...(picture ? (['identity'] as const) : []),
];

const write = async (ctx: Ctx, { piece, agent, at }: Told) => {
	const { ref } = await deeds.openDraft(ctx, { service });
	const answers = answersOf(piece, agent, addDays(dayOf(at), -9));
	for (const page of serviceOn(service, dayOf(at))!.service.form.pages)
		if (!piece.parts || piece.parts.includes(page.id))
			await deeds.saveAnswers(ctx, {
				ref,
				part: page.id,
				answers: Object.fromEntries(
					page.fields.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
				),
				baseVersion: 0,
			});
	return ref;
};

const attach = async (ctx: Ctx, ref: string, told: Told, papers: Partial<Record<Slot, string>>) => {
	for (const [slot, again] of Object.entries(papers) as [Slot, string][])
		await deeds.attachPaper(ctx, {
			ref,
			slot,
			file: await paperFor(told.piece, slot, told.at, again),
		});
};
const once = (which: readonly Slot[]) => Object.fromEntries(which.map((slot) => [slot, '']));

/** A draft with the papers named, not sent. */
export const drafted = (on: number, papers: readonly Slot[] = []): Step => ({
	on,
	hour: '19:20',
	tell: (told) =>
		byAgent(told, 'draft', async (ctx) => {
			const ref = await write(ctx, told);
			await attach(ctx, ref, told, once(papers));
			return ref;
		}),
});

/** A whole file sent. */
export const filed = (on: number, hour = '09:10'): Step => ({
	on,
	hour,
	tell: (told) =>
		byAgent(told, 'file', async (ctx) => {
			const ref = await write(ctx, told);
			await attach(ctx, ref, told, once(slotsOf(told.piece)));
			await deeds.submitApplication(ctx, { ref });
			return ref;
		}),
});

/** Taken up: the file is opened, which those concerned see, and its review begins. */
export const begun = (on: number, who = 'tareq', hour = '10:05'): Step => ({
	on,
	hour,
	tell: (told) =>
		byStaff(told, who, 'begin', async (ctx) => {
			await deeds.getCase(ctx, { ref: told.ref });
			await deeds.beginReview(ctx, { ref: told.ref });
		}),
});

/** Papers looked at: all are good but those named; `only` leaves others unseen. */
export const checked = (
	on: number,
	who = 'tareq',
	{ but = {}, only }: { but?: Partial<Record<Slot, PaperResult>>; only?: readonly Slot[] } = {},
): Step => ({
	on,
	hour: '11:30',
	tell: (told) =>
		byStaff(told, who, `check:${on}`, async (ctx) => {
			for (const slot of only ?? slotsOf(told.piece))
				await deeds.checkPaper(ctx, { ref: told.ref, slot, result: but[slot] ?? 'good' });
		}),
});

export type SaidDefect = { field?: string; slot?: string; ground: string; text: string };

/** Returned with one letter. */
export const returned = (on: number, who: string, defects: SaidDefect[]): Step => ({
	on,
	hour: '12:15',
	tell: (told) =>
		byStaff(told, who, `return:${on}`, (ctx) =>
			deeds.returnForCorrections(ctx, { ref: told.ref, defects }),
		),
});

/** Corrected and sent again: answers by part of the form, and papers in a second version. */
export const answered = (
	on: number,
	answers: Record<string, Record<string, string>>,
	papers: Partial<Record<Slot, string>> = {},
): Step => ({
	on,
	hour: '09:40',
	tell: async (told) => {
		const { ref } = told;
		await byAgent(told, `answer:${on}`, async (ctx) => {
			for (const [part, patch] of Object.entries(answers))
				await deeds.saveAnswers(ctx, { ref, part, answers: patch, baseVersion: 1 });
			await attach(ctx, ref, told, papers);
			await deeds.resubmit(ctx, { ref });
		});
	},
});

/** Recommended: to accept, or with grounds to refuse. */
export const recommended = (on: number, who: string, text: string, grounds?: string[]): Step => ({
	on,
	hour: '13:05',
	tell: (told) =>
		byStaff(told, who, 'recommend', (ctx) =>
			deeds.recommend(ctx, {
				ref: told.ref,
				outcome: grounds ? 'refuse' : 'accept',
				grounds: grounds ?? [],
				text,
			}),
		),
});

export const accepted = (on: number): Step => ({
	on,
	hour: '10:20',
	tell: (told) =>
		byStaff(told, 'suad', 'accept', async (ctx) => {
			await deeds.getCase(ctx, { ref: told.ref });
			await deeds.acceptApplication(ctx, { ref: told.ref });
		}),
});

export const refused = (on: number, grounds: string[], text: string): Step => ({
	on,
	hour: '10:50',
	tell: (told) =>
		byStaff(told, 'suad', 'refuse', async (ctx) => {
			await deeds.getCase(ctx, { ref: told.ref });
			await deeds.refuseApplication(ctx, { ref: told.ref, grounds, text });
		}),
});

export const proclaimed = (on: number): Step => ({
	on,
	hour: '12:40',
	tell: (told) =>
		byStaff(told, 'suad', 'proclaim', (ctx) => deeds.proclaim(ctx, { ref: told.ref })),
});

export const withdrawn = (on: number, note: string): Step => ({
	on,
	hour: '16:30',
	tell: async (told) => {
		await byAgent(told, 'withdraw', (ctx) =>
			deeds.withdrawApplication(ctx, { ref: told.ref, note }),
		);
	},
});

/** The applicant writes to the office. */
export const asked = (on: number, text: string): Step => ({
	on,
	hour: '14:20',
	tell: async (told) => {
		await byAgent(told, `ask:${on}`, (ctx) => deeds.sendMessage(ctx, { ref: told.ref, text }));
	},
});

/** The office writes to the applicant, or a note to itself. */
export const said = (on: number, who: string, text: string, inside = false): Step => ({
	on,
	hour: '14:50',
	tell: (told) =>
		byStaff(told, who, `say:${on}`, (ctx) =>
			(inside ? deeds.writeNote : deeds.writeToApplicant)(ctx, { ref: told.ref, text }),
		),
});

export const claimed = (who: string): Step => ({
	on: 0,
	hour: '08:00',
	tell: (told) => byStaff(told, who, 'claim', (ctx) => deeds.claimCase(ctx, { ref: told.ref })),
});

export const recused = (on: number, who: string): Step => ({
	on,
	hour: '09:55',
	tell: (told) =>
		byStaff(told, who, 'interest', (ctx) => deeds.declareInterest(ctx, { ref: told.ref })),
});

/** The board takes up its roles by the codes that the agent handed over; its head invites others. */
export const joined = (
	on: number,
	board: Record<string, string>,
	invited: Record<string, { role: OrganisationRole; name: string }>,
): Step => ({
	on,
	hour: '17:30',
	tell: async (told) => {
		const { ref, at, people } = told;
		const join = async (key: string, invitation: string) =>
			acceptInvitation(accountHolder(people.get(key)!, at), { invitation });
		const { invitations } = await deeds.getMyCase(applicantOf(told), { ref });
		let organisation = '';
		for (const { role, code } of invitations)
			if (board[role]) organisation = (await join(board[role], code)).subjectId;
		const head = citizen(people.get(board.chair!)!, at, organisation, 'head');
		for (const [key, who] of Object.entries(invited)) {
			// who stands there already came before a cut; who was invited before it has the same code
			const { people: there, invited: open } = await listAccess(head, null);
			if (there.some(({ role }) => role === who.role)) continue;
			const made = open?.find(({ name, code }) => code !== null && name === who.name);
			const asked = made ? { invitation: made.id } : await inviteColleague(head, who);
			await join(key, (await getInvitation(head, asked)).code!);
		}
	},
});
