import { error } from '@sveltejs/kit';
import { partForm, partNamed, placeIn, pressIn, rowsIn, withoutRow } from '#domains/registration';
import { getMyCase, saveAnswers } from '#domains/registration/server';
import { municipalitiesOn } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import { see, submit, type WebEvent } from '#platform/web/server';
import { seeKept } from '../../../../../entrance/index.ts';
import { goOnFrom } from './go-on.ts';

export const load = async (event: WebEvent) => {
	const { ref, page } = event.params;
	const one = await see(event, getMyCase, { ref: ref! });
	const part = partNamed(one, page!);
	if (!part) error(404);
	return {
		case: one,
		part,
		places: municipalitiesOn(rulesNow(), one.rulesOn).map(({ code, name }) => ({ code, name })),
		rows: rowsIn(event.url),
		chosen: placeIn(event.url, one.answers),
		kept: await seeKept(event),
		back: event.url.searchParams.get('back') === 'check' ? 'back=check' : '',
	};
};

export const actions = {
	default: submit(partForm, saveAnswers, goOnFrom, (typed, { params, url }) => ({
		...typed,
		answers: withoutRow(typed.answers, pressIn(url)),
		ref: params.ref!,
		part: params.page!,
	})),
};
