import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { eachOnce, isSecretField, Refusal, statusOf } from '#core';
import { type Door, noteIncident } from '#platform/server';
import { pathIn } from '#words';
import type { WebEvent } from './see.ts';

/** What is wrong with a form: a code of the words, the field it stands at (none: the whole form), facts for the words. */
export type Problem = { field?: string; code: string; facts?: Record<string, string | number> };

type Schema = v.GenericSchema<any, any>;
type Read = Record<string, string | string[] | File>;

/** Fields of a form as plain values; a name ending in `[]` gathers a list. */
export const readForm = async (request: Request): Promise<{ once?: string; fields: Read }> => {
	const data = await request.formData().catch((broken: unknown) => {
		// a body that breaks off, or is no form at all; one that is too big says so itself
		if (broken instanceof TypeError && !('status' in broken))
			error(400, { message: 'not-understood', code: 'not-understood' });
		throw broken;
	});
	const fields: Read = {};
	for (const name of new Set(data.keys())) {
		if (name === 'once') continue;
		if (name.endsWith('[]')) fields[name.slice(0, -2)] = data.getAll(name).map(String);
		else fields[name] = data.get(name)!;
	}
	const once = data.get('once');
	// a key of another make than ours is none
	return { ...(typeof once === 'string' && /^[\w-]{1,100}$/.test(once) ? { once } : {}), fields };
};

const typed = (fields: Read): [string, string][] =>
	Object.entries(fields).flatMap(([name, value]): [string, string][] =>
		Array.isArray(value)
			? value.map((one) => [`${name}[]`, one])
			: typeof value === 'string'
				? [[name, value]]
				: [],
	);

const kept = (fields: Read) =>
	Object.fromEntries(
		Object.entries(fields).filter(
			([name, value]) => !(value instanceof File) && !isSecretField(name),
		),
	) as Record<string, string | string[]>;

// what is left empty is not too short as well
const firstOfEach = (problems: readonly Problem[]): Problem[] =>
	problems.filter(
		({ field }, i) => !field || problems.findIndex((one) => one.field === field) === i,
	);

/** Problems of a form by its schema, one a field: the message of each Valibot issue is a code of the words. */
export const problemsOf = (issues: readonly v.BaseIssue<unknown>[]): Problem[] =>
	eachOnce(
		firstOfEach(
			issues.map((issue) => {
				const field = issue.path?.map((step) => String(step.key)).join('.');
				const code = /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : 'not-understood';
				return { ...(field ? { field } : {}), code };
			}),
		),
	);

/** The fields of a form by its schema, for an endpoint that a script calls; 422 when they are none. */
export const readBy = async <S extends Schema>(
	schema: S,
	event: WebEvent,
): Promise<v.InferOutput<S>> => {
	const read = v.safeParse(schema, (await readForm(event.request)).fields);
	if (!read.success) error(422, { message: 'not-understood', code: 'not-understood' });
	return read.output;
};

const problemsIn = (refused: Refusal): readonly Problem[] => {
	const { code, field, facts, problems } = refused;
	return problems ? eachOnce(problems) : [{ code, facts, ...(field ? { field } : {}) }];
};

/**
 * A form action that shows what another will do and does nothing: what was typed stays, and `shown` is what the reading
 * makes of it; what is wrong is said as `submit` says it.
 */
export const preview =
	<S extends Schema, I, O>(
		schema: S,
		reading: Door<I, O>,
		input: (typed: v.InferOutput<S>, event: WebEvent) => I,
	) =>
	async (event: WebEvent) => {
		const { fields } = await readForm(event.request);
		const values = kept(fields);
		const read = v.safeParse(schema, fields);
		if (!read.success) return fail(422, { values, problems: problemsOf(read.issues) });
		try {
			return { values, shown: await reading(event.locals.caller, input(read.output, event)) };
		} catch (refused) {
			if (!(refused instanceof Refusal)) throw refused;
			return fail(statusOf(refused.kind), { values, problems: problemsIn(refused) });
		}
	};

// the deed stands: what goes wrong in clearing up behind it is noted and is no concern of who did it
const clearBehind = async ({ locals, route }: WebEvent, fields: Read): Promise<void> => {
	try {
		await locals.sent?.(typed(fields).map(([name]) => name));
	} catch (wrong) {
		noteIncident(wrong, route.id ?? '', locals.caller.request);
	}
};

/**
 * A form action: reads the form by `schema` (422 with the values kept and a code per field), calls `deed` once per
 * once-key, and goes on with 303 to the address `then` gives (without language). A refusal keeps the values too, and
 * `then` may stay at the form (422) with what is wrong in what was kept all the same. `input` joins what the address
 * knows to what was typed.
 */
export const submit =
	<S extends Schema, I, O>(
		schema: S,
		deed: Door<I, O>,
		then: (answer: O, event: WebEvent) => string | Problem[] | Promise<string | Problem[]>,
		input: (typed: v.InferOutput<S>, event: WebEvent) => I = (typed) => typed as I,
	) =>
	async (event: WebEvent) => {
		const { once, fields } = await readForm(event.request);
		const read = v.safeParse(schema, fields);
		if (!read.success)
			return fail(422, { values: kept(fields), problems: problemsOf(read.issues), once });
		const caller = { ...event.locals.caller, ...(once ? { once } : {}) };
		let answer: O;
		try {
			answer = await deed(caller, input(read.output, event));
		} catch (refused) {
			if (!(refused instanceof Refusal)) throw refused;
			if (refused.code === 'factor-stale' && event.locals.stepUp)
				redirect(303, pathIn(event.locals.locale, await event.locals.stepUp(typed(fields))));
			// the same key must not answer for the corrected form
			return fail(statusOf(refused.kind), {
				values: kept(fields),
				problems: problemsIn(refused),
				once,
			});
		}
		const next = await then(answer, event);
		if (typeof next !== 'string')
			return fail(422, { values: kept(fields), problems: eachOnce(next), once });
		await clearBehind(event, fields);
		redirect(303, pathIn(event.locals.locale, next));
	};
