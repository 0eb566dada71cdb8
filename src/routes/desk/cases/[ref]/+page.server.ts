import * as v from 'valibot';
import { checkAllForm, paperResults, verdictForm } from '#domains/registration';
import {
	beginReview,
	checkPaper,
	checkPapersGood,
	claimCase,
	getCase,
	judgeName,
	releaseCase,
	writeNote,
	writeToApplicant,
} from '#domains/registration/server';
import { prose } from '#core';
import { see, submit, type WebEvent } from '#platform/web/server';

const refOf = (event: WebEvent) => ({ ref: event.params.ref! });
const back = (_: unknown, event: WebEvent) => `/desk/cases/${event.params.ref}`;
const in_ = (view: string) => (_: unknown, event: WebEvent) =>
	`/desk/cases/${event.params.ref}?view=${view}`;
const nothing = v.object({});

export const load = async (event: WebEvent) => ({
	case: await see(event, getCase, refOf(event)),
	view: event.url.searchParams.get('view'),
});

const check = v.object({
	slot: v.pipe(v.string('required'), v.maxLength(60, 'not-understood')),
	result: v.picklist(paperResults, 'not-offered'),
	file: v.optional(v.pipe(v.string('required'), v.maxLength(60, 'not-understood'))),
});

export const actions = {
	begin: submit(nothing, beginReview, back, (_, event) => refOf(event)),
	claim: submit(nothing, claimCase, back, (_, event) => refOf(event)),
	release: submit(nothing, releaseCase, back, (_, event) => refOf(event)),
	check: submit(check, checkPaper, in_('papers'), (typed, event) => ({
		...typed,
		...refOf(event),
	})),
	good: submit(checkAllForm, checkPapersGood, back, (papers, event) => ({
		papers,
		...refOf(event),
	})),
	judge: submit(verdictForm, judgeName, back, (typed, event) => ({ ...typed, ...refOf(event) })),
	message: submit(
		v.object({ text: prose(4000) }),
		writeToApplicant,
		in_('messages'),
		({ text }, event) => ({ text, ...refOf(event) }),
	),
	note: submit(v.object({ note: prose(4000) }), writeNote, in_('messages'), ({ note }, event) => ({
		text: note,
		...refOf(event),
	})),
};
