import { stateOfInvitation } from '#domains/identity/server';
import { type Ctx, openValue } from '#platform/server';
import { type InvitationView, leafletOf, type LetterView, type MyCase } from '../index.ts';
import { own, placeOf } from './db.ts';
import type { OpenCase } from './find-case.ts';
import { groundOf, lettersOf } from './letters.ts';

/** The decision on a case as its applicant reads it; of a refusal with the ways against it (REG-18). */
export const decisionOf = async (ctx: Ctx, one: OpenCase): Promise<MyCase['decision']> => {
	const row = await own(ctx)
		.selectFrom('registration.decision')
		.select(['outcome', 'number', 'decided_on', 'grounds', 'reasons'])
		.where('case_id', '=', one.row.id)
		.executeTakeFirst();
	if (!row) return null;
	const place = placeOf('decision', 'reasons', one.row.id, one.row.id);
	return {
		outcome: row.outcome,
		number: row.number,
		on: row.decided_on,
		grounds: (row.grounds as string[]).map((code) => groundOf(one, code).text),
		reasons: row.reasons ? await openValue<string>(ctx, place, row.reasons) : null,
		remedies: row.outcome === 'refuse' ? leafletOf(one.rule, row.decided_on) : null,
	};
};

/** The letters of every round, with what each asked for. */
export const lettersSent = async (ctx: Ctx, one: OpenCase): Promise<LetterView[]> =>
	(await lettersOf(ctx, one.row.id)).map(({ round, sent_at, answered_at, defects }) => ({
		round,
		sentAt: sent_at,
		answeredAt: answered_at,
		defects: defects.map(({ field, slot, ground, text }) => ({
			...(field === undefined ? { slot: slot! } : { field }),
			ground: groundOf(one, ground),
			text,
		})),
	}));

/** The invitations that proclamation made, sealed for the applicant who hands them over. */
export const invitationsOf = async (ctx: Ctx, one: OpenCase): Promise<InvitationView[]> => {
	const rows = await own(ctx)
		.selectFrom('registration.invitation')
		.select(['id', 'role', 'sheet'])
		.where('case_id', '=', one.row.id)
		.orderBy('id')
		.execute();
	const titles = one.form.pages
		.flatMap((page) => page.fields)
		.find(({ id }) => id === one.service.carries.board)
		?.columns?.find(({ id }) => id === 'role')?.options;
	const rank = (role: string) => titles?.findIndex(({ value }) => value === role) ?? 0;
	return Promise.all(
		rows
			.sort((a, b) => rank(a.role) - rank(b.role))
			.map(async ({ id, role, sheet }) => {
				const place = placeOf('invitation', 'sheet', id, one.row.id);
				const told = await openValue<{ name: string; code: string }>(ctx, place, sheet);
				const state = await stateOfInvitation(ctx, { invitation: id, code: told.code });
				const title = titles?.[rank(role)]?.label ?? { ar: role, en: role };
				return { id, role, title, ...told, state };
			}),
	);
};

/** The permanent identifier of the organisation that was entered; null before, and while its name is withheld. */
export const enteredAs = async (ctx: Ctx, { row }: OpenCase): Promise<string | null> => {
	if (!row.organisation_id) return null;
	const entered = await own(ctx)
		.selectFrom('organisations.public_organisation')
		.select('public_id')
		.where('id', '=', row.organisation_id)
		.executeTakeFirst();
	return entered?.public_id ?? null;
};
