import { dayOf } from '#core';
import { inviteInto, requireFreshFactor } from '#domains/identity/server';
import { record } from '#domains/journal/server';
import { forgetNames } from '#domains/matching/server';
import { enterOrganisation, grantRecognition } from '#domains/organisations/server';
import { tieToOrganisation } from '#domains/papers/server';
import type { Answers, Row, Text } from '#domains/rules';
import { municipalityOf, rulesNow } from '#domains/rules/server';
import { act, type Ctx, sealValue, takeNumber, within } from '#platform/server';
import { sql } from 'kysely';
import { appendAct } from './append-act.ts';
import { textOf } from './content.ts';
import { own, placeOf } from './db.ts';
import { lockCase, type OpenCase } from './find-case.ts';
import { issueFor, stated } from './issue.ts';
import { lookAt, requireStep } from './looker.ts';
import { hijriOf } from './paper-data.ts';
import { requireSeen, type Seen } from './require-seen.ts';

const roleOf: Record<string, 'head' | 'treasurer'> = { chair: 'head', treasurer: 'treasurer' };

const rowsOf = (answers: Answers, field: string | undefined): readonly Row[] => {
	const answer = field ? answers[field] : undefined;
	return Array.isArray(answer) ? (answer as Row[]) : [];
};

const labelsOf = (one: OpenCase, answers: Answers): Text[] => {
	const field = one.service.carries.fieldsOfWork;
	const chosen = field ? answers[field] : undefined;
	return rulesNow()
		.fieldsOfWork.filter(({ value }) => Array.isArray(chosen) && chosen.includes(value as never))
		.map(({ label }) => label);
};

const enter = (ctx: Ctx, one: OpenCase, answers: Answers, board: readonly Row[]) => {
	const { carries, kind } = one.service;
	const fields = carries.fieldsOfWork ? answers[carries.fieldsOfWork] : undefined;
	return enterOrganisation(ctx, {
		kind,
		nameAr: one.row.name_ar!,
		nameEn: one.row.name_en,
		nameShort: textOf(answers, carries.nameShort),
		objectives: textOf(answers, carries.objectives),
		municipality: one.row.municipality!,
		street: textOf(answers, carries.street),
		fieldsOfWork: Array.isArray(fields) ? (fields as string[]) : [],
		officers: board.map((row) => ({ role: row.role ?? 'member', name: row.name! })),
		demonstration: one.row.demonstration,
	});
};

// the code is for the person invited: it goes sealed to the applicant, no desk login reads it
const inviteBoard = async (
	ctx: Ctx,
	one: OpenCase,
	organisation: string,
	board: readonly Row[],
) => {
	for (const { role = 'member', name = '' } of board) {
		const asked = { role: roleOf[role] ?? ('officer' as const), organisation, name };
		const { invitation, code } = await inviteInto(ctx, asked);
		const place = placeOf('invitation', 'sheet', invitation, one.row.id);
		await own(ctx)
			.insertInto('registration.invitation')
			.values({
				id: invitation,
				case_id: one.row.id,
				role,
				sheet: await sealValue(ctx, place, { name, code }),
			})
			.execute();
	}
};

/**
 * Proclaims: the name is matched once more while nobody else enters, the entry number is taken, organisation and
 * recognition are entered, the certificate issued, the board invited, the agent's mandate ends; in one transaction, so
 * that one that fails takes no number (I-REG-05).
 */
export const proclaim = act(
	'registration:decide',
	async (
		ctx,
		{ ref, seen }: { ref: string } & Seen,
	): Promise<{ ref: string; entry: string; publicId: string }> => {
		requireFreshFactor(ctx);
		const one = await lockCase(ctx, ref);
		requireSeen(one, { seen });
		await sql`select pg_advisory_xact_lock(hashtextextended('registration.proclaim', 0))`.execute(
			ctx.db,
		);
		const look = await lookAt(ctx, one);
		const step = requireStep(look, 'proclaim');
		const { answers } = look.filed.at(-1)!;
		const today = dayOf(ctx.now);
		const year = Number(today.slice(0, 4));
		const { authority } = one.row;
		const n = await takeNumber(ctx, { owner: authority, kind: 'entry', year });
		const entry = `${n}/${year}`;
		const board = rowsOf(answers, one.service.carries.board).filter((row) => row.name);
		const { id, publicId } = await enter(ctx, one, answers, board);
		const { number, decided_on, paper_code } = await own(ctx)
			.selectFrom('registration.decision')
			.select(['number', 'decided_on', 'paper_code'])
			.where('case_id', '=', one.row.id)
			.executeTakeFirstOrThrow();
		await tieToOrganisation(ctx, paper_code, id);
		const [decisionN, decisionYear] = number.split('/').map(Number);
		await grantRecognition(ctx, {
			organisation: id,
			authority,
			regime: one.row.regime,
			kind: 'proclamation',
			series: one.service.kind,
			decision: { n: decisionN!, year: decisionYear!, on: decided_on },
			entry: { n, year },
			validFrom: today,
		});
		const here = await within(ctx, { organisation: id });
		const place = municipalityOf(one.row.municipality!)!.name;
		const code = await issueFor(here, one, step, {
			number: entry,
			answers,
			organisation: { id, publicId },
			data: {
				publicId,
				decision: number,
				decidedOn: decided_on,
				decidedHijri: hijriOf(decided_on),
				enteredOn: today,
				municipality: place,
				fields: labelsOf(one, answers),
			},
			facts: [
				stated(
					'paper-name',
					{ ar: one.row.name_ar!, en: one.row.name_en ?? one.row.name_ar! },
					'name',
				),
				stated('paper-decision', number),
				stated('paper-decided-on', decided_on),
				stated('paper-entry', entry),
				stated('paper-entered-on', today),
				stated('paper-municipality', place, 'municipality'),
				stated('paper-public-id', publicId),
			],
		});
		await inviteBoard(here, one, id, board);
		await appendAct(here, one, { kind: 'proclaim', facts: { number: entry, paper: code } });
		await own(here)
			.updateTable('registration.case')
			.set({ organisation_id: id })
			.where('id', '=', one.row.id)
			.execute();
		await own(here)
			.updateTable('registration.mandate')
			.set({ to_at: ctx.now })
			.where('case_id', '=', one.row.id)
			.where('to_at', 'is', null)
			.execute();
		await forgetNames(here, one.row.id);
		await record(here, {
			owner: ctx.actor.office!,
			event: 'registration.organisation-proclaimed',
			subject: one.row.id,
			facts: { ref, entry, public_id: publicId },
		});
		await record(here, {
			owner: id,
			event: 'organisations.organisation-entered',
			subject: id,
			facts: { entry, public_id: publicId, decision: number },
		});
		return { ref, entry, publicId };
	},
);
