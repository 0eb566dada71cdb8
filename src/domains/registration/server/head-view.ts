import { dayOf } from '#core';
import type { Answers, FormDeclaration, Row, ServiceDeclaration, Text } from '#domains/rules';
import { municipalityOf, officeOf } from '#domains/rules/server';
import type { Ctx } from '#platform/server';
import {
	type CaseHead,
	type CaseState,
	type ClockView,
	daysLeft,
	daysRun,
	type Holder,
	isOver,
	isWithApplicant,
} from '../index.ts';
import type { Standing } from './case-now.ts';
import type { OpenCase } from './find-case.ts';

/** The clock at an instant: what ran and what is left is computed, never stored (REG-15). */
export const clockView = (
	now: Pick<CaseState, 'startedOn' | 'stoppedOn' | 'pauses'>,
	row: Standing['clock'],
	at: Date,
): ClockView | null => {
	if (!row || !now.startedOn) return null;
	const today = dayOf(at);
	return {
		days: row.days,
		startedOn: now.startedOn,
		run: daysRun(now, row.calendar, today),
		left: daysLeft(now, row.calendar, row.days, today),
		dueOn: row.due_on,
		pausedSince: now.pauses.find((pause) => pause.to === null)?.from ?? null,
		stoppedOn: now.stoppedOn,
	};
};

/** Who has a file in hand. */
export const holderOf = (one: Pick<OpenCase, 'workflow' | 'now'>): Holder =>
	isWithApplicant(one.workflow, one.now)
		? 'applicant'
		: isOver(one.workflow, one.now)
			? 'nobody'
			: 'office';

/** The declared state of a case in words. */
export const stateView = ({ workflow, now }: Pick<OpenCase, 'workflow' | 'now'>) => {
	const state = workflow.states.find(({ id }) => id === now.state)!;
	const waits = workflow.transitions.some(
		(step) => step.act === 'begin-review' && step.from.includes(state.id),
	);
	return { id: state.id, fixed: state.fixed, label: state.label as Text, waits };
};

type Headed = Pick<OpenCase, 'row' | 'now' | 'since' | 'clock' | 'workflow' | 'rule'> & {
	service: Pick<ServiceDeclaration, 'code' | 'title'>;
};

/** What stands above every page of a case. */
export const headView = (ctx: Ctx, one: Headed, name: string | null): CaseHead => {
	const { row, now } = one;
	const office = row.office ? officeOf(row.office) : undefined;
	return {
		ref: row.ref,
		service: { code: one.service.code, title: one.service.title },
		name,
		office: office ? { id: office.id, name: office.name } : null,
		state: stateView(one),
		since: one.since,
		holder: holderOf(one),
		round: now.round,
		roundsMax: one.rule('corrections.rounds.max') ?? null,
		clock: clockView(now, one.clock, ctx.now),
		demonstration: row.demonstration,
	};
};

/** The names of the places that answers name by code. */
export const placesIn = (form: FormDeclaration, ...all: Answers[]): Record<string, Text> => {
	const codes = new Set<string>();
	for (const answers of all)
		for (const field of form.pages.flatMap((page) => page.fields)) {
			const answer = answers[field.id];
			if (field.type === 'municipality' && typeof answer === 'string') codes.add(answer);
			if (field.type !== 'people' || !Array.isArray(answer)) continue;
			for (const column of field.columns ?? [])
				if (column.type === 'municipality')
					for (const row of answer as Row[]) codes.add(row[column.id] ?? '');
		}
	return Object.fromEntries(
		[...codes].flatMap((code) => {
			const place = municipalityOf(code);
			return place ? [[code, place.name]] : [];
		}),
	);
};
