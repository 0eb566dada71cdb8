import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { findSession, join } from '#domains/identity/server';
import { countOrganisations } from '#domains/organisations/server';
import { readPaper } from '#domains/papers/server';
import { checkPublicName, getOrganisation, searchRegister } from '#domains/register/server';
import {
	claimCase,
	countFigures,
	findQueue,
	getCase,
	getMyCase,
	proclaim,
	sendMessage,
	writeNote,
} from '#domains/registration/server';
import { libyaDemonstration as libya } from '#jurisdictions/ly';
import { accepted, agent, freshName, openDesk, seatOf, staff, submitted } from '../world/cases.ts';
import { caller, world } from '../world/index.ts';

// counted on the real connections, before any is opened
let sent = 0;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
	sent++;
	return (query as (...all: unknown[]) => unknown).apply(this, given);
} as typeof query;

world();
const { office } = seatOf(libya);
const applicant = agent();
const registrar = staff(office, ['registrar']);
const decider = staff(office, ['decider']);
const visitor = (audience: 'public' | 'identity' = 'public') =>
	caller({ audience, account: null, roles: ['visitor'], permissions: permissionsOf(['visitor']) });

let filed = '';
let entered = '';
let code = '';
let token = '';
beforeAll(async () => {
	await openDesk(libya);
	for (let i = 0; i < 3; i++) await submitted(agent(), libya);
	filed = await submitted(applicant, libya);
	await claimCase(registrar, { ref: filed });
	await sendMessage(applicant, { ref: filed, text: 'متى يبدأ النظر في الطلب؟' });
	await writeNote(decider, { ref: filed, text: 'العنوان مطابق للعقد.' });
	const ref = await accepted({ applicant, registrar, decider }, libya);
	entered = (await proclaim(decider, { ref })).publicId;
	code = (await getMyCase(applicant, { ref })).papers.at(-1)!.code;
	const where = { address: '192.0.2.9', userAgent: 'curl/8', remember: false };
	const typed = { name: 'سالم عمر', phone: '', email: '', password: 'zaytun-jabal-qamar-7' };
	({ token } = await join(visitor('identity'), { ...where, ...typed, locale: 'ar' }));
});

/** How many statements a reading sends when it is asked the second time. */
const statementsOf = async (read: () => Promise<unknown>): Promise<number> => {
	await read();
	sent = 0;
	await read();
	return sent;
};

// a page of the desk is its reading after the session's
test.each<[string, number, () => Promise<unknown>]>([
	['the session of a request', 4, () => findSession(visitor('identity'), { token })],
	['the work list', 6, () => findQueue(decider, { filter: 'open' })],
	['a case', 21, () => getCase(decider, { ref: filed })],
	['the figures of the home page', 2, () => both()],
	['an organisation', 5, () => getOrganisation(visitor(), { publicId: entered })],
	['a search', 7, () => searchRegister(visitor(), { q: 'جمعية', facets: true })],
	['a name check', 4, () => checkPublicName(visitor(), { name: freshName() })],
	['a paper', 1, () => readPaper(visitor(), { code })],
])('%s is read in at most %i statements', async (_, most, read) => {
	const n = await statementsOf(read);
	expect(n).toBeGreaterThan(0);
	expect(n).toBeLessThanOrEqual(most);
});

const both = async () => [
	await countOrganisations(visitor(), null),
	await countFigures(visitor(), null),
];
