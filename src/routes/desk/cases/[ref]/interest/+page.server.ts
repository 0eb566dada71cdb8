import * as v from 'valibot';
import { declareInterest, getHead } from '#domains/registration/server';
import { see, submit, type WebEvent } from '#platform/web/server';

const refOf = (event: WebEvent) => ({ ref: event.params.ref! });

export const load = async (event: WebEvent) => ({ case: await see(event, getHead, refOf(event)) });

export const actions = {
	default: submit(
		v.object({}),
		declareInterest,
		() => '/desk',
		(_, event) => refOf(event),
	),
};
