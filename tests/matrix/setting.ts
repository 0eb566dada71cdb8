import { newId, newReference, newVerifyCode, permissionsOf, type Role } from '#core';
import {
	acceptInvitation,
	findKeptForm,
	findSession,
	getInvitation,
	inviteColleague,
	join,
	keepForm,
	listAccess,
} from '#domains/identity/server';
import {
	claimCase,
	getMyCase,
	openDraft,
	proclaim,
	returnForCorrections,
	saveAnswers,
	sendMessage,
	writeNote,
} from '#domains/registration/server';
import type { Jurisdiction } from '#domains/rules';
import { officeFor } from '#domains/rules/server';
import type { Audience, Caller } from '#platform/server';
import { accepted, agent, answersFor, staff, submitted } from '../world/cases.ts';
import { caller } from '../world/index.ts';

/** Everything one party has that another may not know of: what doors are aimed at. */
export type Target = {
	account: string;
	organisation: string;
	office: string;
	/** a filed case, its paper as filed, and the receipt's code */
	ref: string;
	file: string;
	slot: string;
	code: string;
	/** a draft, a part of its form, and a late save that waits */
	draft: string;
	part: string;
	proposal: string;
	session: string;
	form: string;
	/** a role held in the organisation, and an invitation into it */
	grant: string;
	invitation: string;
	/** a value of no form at all: for doors that are aimed at nothing else */
	id: string;
};

/** Words that were typed where only some may read them, by who may. */
export const planted = {
	/** a draft: its applicant alone */
	draft: 'مسودةمزروعة',
	/** what was filed: its applicant and its office */
	filed: 'مودعمزروع',
	/** said between the two */
	message: 'رسالةمزروعة',
	/** said inside the office */
	note: 'ملاحظةمزروعة',
};

const identity = (account: string | null) =>
	caller({ audience: 'identity', account, permissions: permissionsOf(['visitor', 'person']) });

const openAccount = async (name: string) => {
	const where = { address: '192.0.2.9', userAgent: 'curl/8', remember: false };
	const typed = { name, phone: '', email: '', password: 'zaytun-jabal-qamar-7' };
	const { token } = await join(identity(null), { ...where, ...typed, locale: 'ar' });
	return (await findSession(identity(null), { token }))!;
};

/** Roles and an open invitation in an organisation: two heads, so that one may be ended. */
const enterPeople = async (organisation: string) => {
	const head = caller({
		audience: 'org',
		organisation,
		permissions: permissionsOf(['person', 'head']),
		factorAt: new Date('2026-11-24T07:55:00Z'),
	});
	const invite = () => inviteColleague(head, { role: 'head', name: 'يونس عمر' });
	for (const name of ['يونس عمر', 'مريم خليفة']) {
		const { code } = await getInvitation(head, await invite());
		const { account } = await openAccount(name);
		await acceptInvitation(identity(account), { invitation: code! });
	}
	const { people } = await listAccess(head, null);
	return { grant: people[0]!.id, invitation: (await invite()).invitation };
};

/** A party with an account, a filed case at the office of a place, a draft, and words in all of them. */
export const enterParty = async (declared: Jurisdiction, place: string): Promise<Target> => {
	const { id: session, account } = await openAccount('سالم عمر');
	const office = officeFor(place).id;
	const who = agent(account);
	const service = declared.regimes[0]!.services[0]!;
	const words = (text: string) => ({ ...answersFor(declared), street: text });
	const at = { [service.carries.municipality]: place };
	const ref = await submitted(who, declared, { ...words(planted.filed), ...at });
	await sendMessage(who, { ref, text: planted.message });
	await writeNote(staff(office, ['registrar']), { ref, text: planted.note });
	const mine = await getMyCase(who, { ref });
	const slot = mine.slots.find(({ file }) => file)!;
	const { ref: draft } = await openDraft(who, { service: service.code });
	const street = service.form.pages.find((page) => page.fields.some(({ id }) => id === 'street'))!;
	const save = (text: string) =>
		saveAnswers(who, { ref: draft, part: street.id, answers: { street: text }, baseVersion: 0 });
	await save(planted.draft);
	const { proposal } = await save(`${planted.draft} 2`);
	const form = { account, path: '/apply', fields: [['text', planted.draft]] as [string, string][] };
	await keepForm(identity(null), form);
	const organisation = newId();
	return {
		account,
		organisation,
		office,
		ref,
		file: slot.file!.id,
		slot: slot.item.id,
		code: mine.papers[0]!.code,
		draft,
		part: street.id,
		proposal: proposal!,
		session,
		form: (await findKeptForm(identity(account), null))!.id,
		...(await enterPeople(organisation)),
		id: newId(),
	};
};

/** Fills the tables a filed case alone does not reach: a letter, a decision, an entry with its certificate and codes. */
export const liveOn = async (declared: Jurisdiction, party: Target): Promise<string> => {
	const applicant = agent(party.account);
	const registrar = staff(party.office, ['registrar']);
	const decider = staff(party.office, ['decider']);
	const { carries } = declared.regimes[0]!.services[0]!;
	const ground = declared.regimes[0]!.reasons.find((one) => one.for.includes('return'))!.code;
	const defects = [{ field: carries.nameAr, ground, text: planted.message }];
	const answers = { ...answersFor(declared), ...placeIn(declared, party.office) };
	await returnForCorrections(registrar, {
		ref: await submitted(applicant, declared, answers),
		defects,
	});
	await claimCase(registrar, { ref: party.ref });
	const ref = await accepted({ applicant, registrar, decider }, declared, {
		...answersFor(declared),
		...placeIn(declared, party.office),
	});
	await proclaim(decider, { ref });
	return ref;
};

const placeIn = (declared: Jurisdiction, office: string) => {
	const place = declared.municipalities.find(({ code }) => officeFor(code).id === office)!;
	return { [declared.regimes[0]!.services[0]!.carries.municipality]: place.code };
};

/** What does not exist, in the same shapes; parts and slots of the form stay, since everybody knows them. */
export const missing = (like: Target): Target => ({
	account: newId(),
	organisation: newId(),
	office: newId(),
	ref: newReference(),
	file: newId(),
	slot: like.slot,
	code: newVerifyCode(),
	draft: newReference(),
	part: like.part,
	proposal: newId(),
	session: newId(),
	form: newId(),
	grant: newId(),
	invitation: newId(),
	id: newId(),
});

/** Somebody of one role, standing in a party's own place on a login. */
export const standing = (role: Role, login: Audience, at: Target): Caller =>
	caller({
		audience: login,
		account: role === 'visitor' ? null : login === 'desk' ? newId() : at.account,
		roles: role === 'visitor' ? ['visitor'] : ['person', role],
		permissions: permissionsOf(role === 'visitor' ? ['visitor'] : ['person', role]),
		office: login === 'desk' ? at.office : null,
		organisation: login === 'org' ? at.organisation : null,
		factorAt: new Date('2026-11-24T07:55:00Z'),
	});
