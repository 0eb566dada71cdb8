import { afterAll, describe, expect, inject, test } from 'vitest';
import { type Permission, permissionsOf, type Role, roles } from '#core';
import type { Sample } from '../../world/samples.ts';
import { addressOf, particular, type Route, routes } from '../routes.ts';

const home = inject('home');
const { cookies, ...samples } = inject('samples');
const whose = ['own', 'other', 'missing'] as const;
type Whose = (typeof whose)[number];
let cells = 0;
afterAll(() => console.log(`routes × roles × whose over HTTP: ${cells} cells`));

type Answer = { status: number; to: string | null; type: string | null; body: string };

const ask = async (
	role: Role,
	path: string,
	init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> => {
	cells++;
	const answer = await fetch(home + path, {
		redirect: 'manual',
		...init,
		headers: { cookie: cookies[role], ...init.headers },
	});
	const { status, headers } = answer;
	return {
		status,
		to: headers.get('location'),
		type: headers.get('content-type'),
		body: Buffer.from(await answer.arrayBuffer()).toString(),
	};
};

/** An answer without the address it was asked at: what is left must not tell foreign from missing. */
const bare = (answer: Answer, of: Sample): Answer => {
	const strip = (said: string) =>
		Object.values(of).reduce((left, value) => left.replaceAll(value, '…'), said);
	return { ...answer, to: answer.to && strip(answer.to), body: strip(answer.body) };
};

const officers: readonly Role[] = ['member', 'officer', 'treasurer', 'head', 'auditor'];
const staff: readonly Role[] = ['registrar', 'decider'];

/** Whether a role stands in the area at all, and for whose things. */
const enters = ({ area, params }: Route, role: Role, of: Whose): boolean => {
	if (area === 'public') return of !== 'missing' || params.length === 0;
	if (area === 'account') return of !== 'missing' || params.length === 0;
	if (area === 'apply') return params.length === 0 || (role === 'person' && of === 'own');
	if (area === 'desk') return staff.includes(role) && (params.length === 0 || of === 'own');
	return officers.includes(role) && of === 'own';
};

const holdsAll = ({ asks }: Route, role: Role) =>
	asks.every((permission) =>
		permissionsOf(role === 'visitor' ? ['visitor'] : ['person', role]).has(
			permission as Permission,
		),
	);

const expected = (route: Route, role: Role, of: Whose): number[] => {
	const { area, open, id } = route;
	const said = particular[id];
	if (role === 'visitor' && area !== 'public') return open ? [200] : [303];
	if (said?.open) return [said.own ?? 200];
	if (!enters(route, role, of)) return [404];
	if (area !== 'public' && !holdsAll(route, role)) return [403];
	// who is signed in already is led on from the pages of signing in
	return said?.own ? [said.own] : open ? [200, 303] : [200];
};

const readable = routes.filter(({ isPage, methods }) => isPage || methods.includes('GET'));

describe.each(readable)('$id', (route) => {
	const targets = route.params.length ? whose : (['own'] as const);

	test('GET: each role is answered as the area says; foreign and missing are one', async () => {
		await Promise.all(
			roles.map(async (role) => {
				const answers = new Map<Whose, Answer>();
				for (const of of targets) {
					const answer = await ask(role, addressOf(route, samples[of]));
					answers.set(of, bare(answer, samples[of]));
					expect(expected(route, role, of), `${role}, ${of}`).toContain(answer.status);
					if (answer.status === 303 && role === 'visitor')
						expect(answer.to, role).toMatch(/^\/account\/sign-in(\?next=|$)/);
				}
				if (answers.has('missing') && route.area !== 'public')
					expect(answers.get('other'), `${role}: foreign as missing`).toEqual(
						answers.get('missing'),
					);
				if (answers.has('missing') && route.area !== 'public' && !enters(route, role, 'own'))
					expect(answers.get('own'), `${role}: not even that it exists`).toEqual(
						answers.get('missing'),
					);
			}),
		);
	});

	test('unsafe methods from no page or a foreign page are refused, whoever sends them', async () => {
		const path = addressOf(route, samples.own);
		if (route.id.startsWith('/api/')) return;
		for (const role of roles)
			for (const headers of [{}, { origin: 'https://elsewhere.example' }] as const) {
				const method = ['POST', 'DELETE', 'PUT', 'PATCH'][cells % 4]!;
				expect((await ask(role, path, { method, headers })).status, `${role} ${method}`).toBe(403);
			}
	});

	if (route.actions.length && route.params.length)
		test('POST: foreign and missing are one, for every form and role', async () => {
			for (const action of route.actions)
				for (const role of roles) {
					const send = async (of: Whose) => {
						const query = action === 'default' ? '' : `?/${action}`;
						const answer = await ask(role, addressOf(route, samples[of]) + query, {
							method: 'POST',
							headers: { origin: home, 'content-type': 'application/x-www-form-urlencoded' },
							body: 'text=x&once=',
						});
						return bare(answer, samples[of]);
					};
					const missing = await send('missing');
					expect(await send('other'), `${role} ?/${action}`).toEqual(missing);
					expect(missing.status, `${role} ?/${action}`).toBe(role === 'visitor' ? 303 : 404);
					if (!enters(route, role, 'own')) expect(await send('own'), role).toEqual(missing);
				}
		});
});

test('an address nobody declared, and an area nobody may enter, are the same page', async () => {
	for (const path of ['/desk/nope', '/desk', `/o/${samples.other.organisation}/access`]) {
		const nope = path.replace(/[^/]+/g, 'nope');
		const [there, nowhere] = [await ask('person', path), await ask('person', nope)];
		expect(there.status).toBe(404);
		const strip = (body: string, own: string) => body.replaceAll(own, '');
		expect(strip(there.body, path)).toBe(strip(nowhere.body, nope));
	}
});
