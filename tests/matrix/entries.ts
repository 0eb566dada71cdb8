import * as files from '#domains/files/server';
import * as identity from '#domains/identity/server';
import * as journal from '#domains/journal/server';
import * as matching from '#domains/matching/server';
import * as notices from '#domains/notices/server';
import * as organisations from '#domains/organisations/server';
import * as papers from '#domains/papers/server';
import * as register from '#domains/register/server';
import * as registration from '#domains/registration/server';
import * as rules from '#domains/rules/server';
import type { Audience, Door } from '#platform/server';
import type { Target } from './setting.ts';

/**
 * How a door is called in the matrix: on which login its permitted roles stand, and with what. `aimed`: at something
 * that belongs to somebody, so that what is foreign must answer like what is missing. `dear`: it hashes a secret, and is
 * called by one role instead of all.
 */
export type Entry = {
	on: Audience;
	input: (of: Target) => unknown;
	aimed?: true;
	dear?: true;
	/** what a party has stands at another step: its own answers with a reason, a foreign one still as a missing one does */
	later?: true;
};
type Line = readonly [door: unknown, entry: Entry];

/** Called with the same input, whoever calls. */
const of = <I>(on: Audience, door: Door<I, any>, input: NoInfer<I>): Line => [
	door,
	{ on, input: () => input },
];
/** Aimed at something of a party. */
const at = <I>(on: Audience, door: Door<I, any>, input: (of: Target) => NoInfer<I>): Line => [
	door,
	{ on, input, aimed: true },
];
/** Aimed at something that stands at another step. */
const later = <I>(on: Audience, door: Door<I, any>, input: (of: Target) => NoInfer<I>): Line => [
	door,
	{ on, input, aimed: true, later: true },
];
/** Called with what a party has, by those alone who know that it is there. */
const made = <I>(on: Audience, door: Door<I, any>, input: (of: Target) => NoInfer<I>): Line => [
	door,
	{ on, input },
];
const dear = <I>(door: Door<I, any>, input: NoInfer<I>): Line => [
	door,
	{ on: 'identity', input: () => input, dear: true },
];

const address = '192.0.2.8';
const where = { address, userAgent: 'curl/8', remember: false };
const site = { host: 'localhost', origin: 'http://localhost' };
const guess = { handle: '0911111111', password: 'x', code: '' };
const none = '01900000-0000-7000-8000-000000000000';

/** Every deed and reading of every room. One that is missing here fails the house test, which says what to add. */
export const entries = new Map<unknown, Entry>([
	of('worker', files.removeDestroyed, null),
	of('worker', files.sweepFiles, null),

	dear(identity.acceptInvitation, { invitation: '700000000009' }),
	dear(identity.readInvitation, { invitation: '700000000009' }),
	of('identity', identity.addOwnHandle, { handle: 'x', locale: 'ar' }),
	of('identity', identity.addPasskey, { answer: '{}', label: 'x', site }),
	of('identity', identity.beginPasskey, { host: 'localhost' }),
	of('identity', identity.beginPasskeySignIn, { host: 'localhost' }),
	of('identity', identity.beginTotp, null),
	dear(identity.changePassword, { current: 'x', password: 'x', session: none, name: 'x' }),
	of('identity', identity.chooseAppearance, { mode: 'dark' }),
	of('identity', identity.closeSheet, {}),
	of('org', identity.countAccess, null),
	dear(identity.confirmHandle, { code: '0000000000', address }),
	of('identity', identity.confirmTotp, { code: '000000' }),
	of('worker', identity.clearOldAccess, null),
	at('identity', identity.dropKeptForm, ({ form }) => ({ form })),
	of('identity', identity.dropSentForm, { path: '/nowhere', fields: [] }),
	of('identity', identity.endOtherSessions, { session: none }),
	at('org', identity.endAccess, ({ grant }) => ({ grant })),
	at('identity', identity.endSession, ({ session }) => ({ session })),
	of('identity', identity.findEndedSession, { token: 'x' }),
	of('identity', identity.findKeptForm, null),
	of('identity', identity.findSession, { token: 'x' }),
	dear(identity.freezeAccount, { code: '0000000000', address: '192.0.2.8' }),
	of('identity', identity.getDemoCode, null),
	of('identity', identity.getProfile, null),
	of('identity', identity.getSheet, null),
	of('identity', identity.getWaitingTotp, null),
	dear(identity.giveCode, { ...where, attempt: 'x', code: 'x' }),
	dear(identity.giveFactorAgain, { code: 'x', session: none, address }),
	at('org', identity.getHeldRole, ({ grant }) => ({ grant })),
	at('org', identity.getInvitation, ({ invitation }) => ({ invitation })),
	of('org', identity.inviteColleague, { role: 'officer', name: 'مريم' }),
	of('worker', identity.inviteOperator, 'مشغّل'),
	of('worker', identity.inviteStaff, { office: none, role: 'decider', name: 'سعاد' }),
	dear(identity.join, {
		...where,
		name: 'هدى',
		phone: '',
		email: '',
		password: 'zaytun-jabal-qamar-8',
		locale: 'ar',
	}),
	// called by the entrance alone, for the account of a session that had locked
	made('identity', identity.keepForm, ({ account }) => ({ account, path: '/apply', fields: [] })),
	of('org', identity.listAccess, null),
	of('identity', identity.listDemoAccounts, null),
	of('identity', identity.listDevices, { session: none }),
	of('identity', identity.listFactors, null),
	dear(identity.makeSheet, {}),
	of('identity', identity.openAccountFor, {
		name: 'هدى',
		handle: '0911111112',
		demo: 'x',
		totp: 'A',
		grants: [],
	}),
	dear(identity.recover, { ...where, ...guess, current: 'x' }),
	at('identity', identity.removeFactor, ({ id }) => ({ factor: id })),
	at('org', identity.revokeInvitation, ({ invitation }) => ({ invitation })),
	of('identity', identity.sendHandleCode, { handle: none, locale: 'ar' }),
	dear(identity.signIn, { ...where, ...guess }),
	of('identity', identity.signInByPasskey, { answer: '{}', site, userAgent: 'curl' }),
	at('identity', identity.signOut, ({ session }) => ({ session })),

	of('worker', journal.announceKey, 'claims'),
	of('worker', journal.closeDay, null),
	of('worker', journal.closeRound, null),
	of('public', journal.findCheckpoint, null),
	of('identity', journal.findLooks, { of: 'person' }),
	of('worker', journal.sequenceLog, null),
	of('worker', journal.verifyChain, none),
	of('worker', journal.verifyJournal, null),

	of('public', matching.compareNames, { name: 'القنديل', against: 'قنديل' }),
	of('worker', matching.renewIndex, null),
	of('public', matching.checkName, { name: 'جمعية القنديل' }),

	of('worker', notices.countOutbox, null),
	of('identity', notices.countUnread, null),
	of('worker', notices.deliverNotices, {
		owner: none,
		seq: 1,
		event: 'identity.account-opened',
		subject: none,
	}),
	of('public', notices.listDeclared, { locale: 'ar' }),
	of('identity', notices.listInbox, { locale: 'ar' }),
	of('worker', notices.listOutbox, null),
	at('identity', notices.markRead, ({ id }) => ({ notice: id })),
	of('worker', notices.sendNext, {}),

	of('public', organisations.countOrganisations, null),
	of('worker', organisations.endWithholdings, null),
	of('org', organisations.getOwnName, null),
	// a party of the matrix has a place, and no record there: the record itself is read over HTTP
	of('org', organisations.getOwnOrganisation, null),

	of('org', papers.findOwnPapers, null),
	of('org', papers.getOwnPaper, { code: '0000000000' }),
	at('org', papers.openPaper, ({ code }) => ({ code })),
	of('public', papers.readPaper, { code: '0000000000' }),

	of('public', register.askNames, { name: 'القنديل' }),
	of('public', register.checkPublicName, { name: 'القنديل' }),
	of('public', register.comparePublicNames, { name: 'القنديل', against: 'قنديل' }),
	of('public', register.getOrganisation, { publicId: 'LY-CSC-9999998' }),
	of('public', register.searchRegister, { q: 'القنديل', facets: true }),

	at('desk', registration.acceptApplication, ({ ref }) => ({ ref })),
	at('org', registration.attachPaper, ({ draft: ref }) => ({
		ref,
		slot: 'bylaws',
		file: { name: 'a.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') },
	})),
	at('desk', registration.beginReview, ({ ref }) => ({ ref })),
	at('org', registration.checkMyName, ({ draft: ref }) => ({ ref, name: 'القنديل' })),
	at('desk', registration.checkPaper, ({ ref, slot }) => ({ ref, slot, result: 'good' as const })),
	at('desk', registration.checkPapersGood, ({ ref, slot, file }) => ({
		ref,
		papers: [{ slot, file }],
	})),
	at('desk', registration.claimCase, ({ ref }) => ({ ref })),
	of('public', registration.countFigures, null),
	at('desk', registration.declareInterest, ({ ref }) => ({ ref })),
	at('org', registration.detachPaper, ({ draft, slot }) => ({ ref: draft, slot })),
	at('org', registration.discardDraft, ({ draft: ref }) => ({ ref })),
	of('worker', registration.verifyCases, { after: none }),
	of('worker', registration.verifyNumbers, null),
	of('worker', registration.findIdleDrafts, { after: null }),
	of('org', registration.findMyCases, null),
	of('desk', registration.findNext, {}),
	of('desk', registration.findQueue, {}),
	at('desk', registration.getCase, ({ ref }) => ({ ref })),
	at('desk', registration.getHead, ({ ref }) => ({ ref })),
	at('desk', registration.getIssued, ({ ref, code }) => ({ ref, code })),
	at('org', registration.getMyCase, ({ ref }) => ({ ref })),
	at('org', registration.getMyIssued, ({ ref, code }) => ({ ref, code })),
	at('org', registration.getMyPaper, ({ ref, file }) => ({ ref, file })),
	at('desk', registration.getPaper, ({ ref, file }) => ({ ref, file })),
	of('org', registration.getStart, { service: null }),
	at('desk', registration.judgeName, ({ ref }) => ({
		ref,
		verdict: 'clear' as const,
		reason: 'x',
	})),
	made('worker', registration.lapseDraft, ({ draft }) => draft),
	of('org', registration.openDraft, { service: 'association-registration' }),
	at('desk', registration.previewLetter, ({ ref }) => ({
		ref,
		defects: [{ field: 'name_ar', ground: 'unclear', text: 'يُكتب كاملاً' }],
	})),
	later('desk', registration.previewRefusal, ({ ref }) => ({ ref, grounds: [], text: 'x' })),
	at('desk', registration.proclaim, ({ ref }) => ({ ref })),
	at('desk', registration.recommend, ({ ref }) => ({
		ref,
		outcome: 'accept' as const,
		grounds: [],
		text: 'x',
	})),
	at('desk', registration.refuseApplication, ({ ref }) => ({ ref, grounds: [], text: 'x' })),
	at('desk', registration.rejectRecommendation, ({ ref }) => ({ ref, text: 'x' })),
	at('desk', registration.releaseCase, ({ ref }) => ({ ref })),
	at('org', registration.resubmit, ({ ref }) => ({ ref })),
	at('desk', registration.returnForCorrections, ({ ref }) => ({ ref, defects: [] })),
	at('org', registration.saveAnswers, ({ draft, part }) => ({
		ref: draft,
		part,
		answers: {},
		baseVersion: 1,
	})),
	at('org', registration.sendMessage, ({ ref }) => ({ ref, text: 'x' })),
	at('org', registration.settleProposal, ({ draft, proposal }) => ({
		ref: draft,
		proposal,
		take: true,
	})),
	at('org', registration.submitApplication, ({ draft: ref }) => ({ ref })),
	made('worker', registration.warnOfLapse, ({ draft }) => draft),
	at('org', registration.withdrawApplication, ({ ref }) => ({ ref })),
	at('desk', registration.writeNote, ({ ref }) => ({ ref, text: 'x' })),
	at('desk', registration.writeToApplicant, ({ ref }) => ({ ref, text: 'x' })),

	of('public', rules.findChanges, {}),
	of('public', rules.findServicesOn, { day: '2026-11-24' }),
	of('public', rules.findVersionsOn, { day: '2026-11-24' }),
	of('public', rules.getVersion, { hash: '0'.repeat(64) }),
	of('worker', rules.loadVersions, null),
]);
