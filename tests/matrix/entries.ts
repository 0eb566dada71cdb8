import type { Audience } from '#platform/server';
import type { Target } from './setting.ts';

/**
 * How a door is called in the matrix: on which login its permitted roles stand, and with what. `aimed`: at something
 * that belongs to somebody, so that what is foreign must answer like what is missing. `dear`: it hashes a secret,
 * and is called by one role instead of all.
 */
export type Entry = {
	on: Audience;
	input?: (of: Target) => unknown;
	aimed?: true;
	dear?: true;
};

const at = (on: Audience, input: (of: Target) => object): Entry => ({ on, input, aimed: true });
const of = (on: Audience, input: unknown = null, dear = false): Entry => ({
	on,
	input: () => input,
	...(dear ? { dear } : {}),
});
const identity = (input: unknown = null) => of('identity', input);
const dear = (input: unknown) => of('identity', input, true);
const worker = (input: unknown = null) => of('worker', input);

const where = { address: '192.0.2.8', userAgent: 'curl/8', remember: false };
const site = { host: 'localhost', origin: 'http://localhost' };
const guess = { handle: '0911111111', password: 'x', code: '' };
const none = '01900000-0000-7000-8000-000000000000';
const onCase = (on: Audience, more: object = {}) => at(on, ({ ref }) => ({ ref, ...more }));
const onDraft = (more: object = {}) => at('org', ({ draft }) => ({ ref: draft, ...more }));

/** Every deed and reading of every room. One that is missing here fails the matrix, which says what to add. */
export const entries: Record<string, Entry> = {
	'files.removeDestroyed': worker(),
	'files.sweepFiles': worker(),

	'identity.acceptInvitation': dear({ invitation: '700000000009' }),
	'identity.addOwnHandle': identity({ handle: 'x', locale: 'ar' }),
	'identity.addPasskey': identity({ answer: '{}', label: 'x', site }),
	'identity.beginPasskey': identity({ host: 'localhost' }),
	'identity.beginPasskeySignIn': identity({ host: 'localhost' }),
	'identity.beginTotp': identity(),
	'identity.changePassword': dear({ current: 'x', password: 'x', session: none, name: 'x' }),
	'identity.chooseAppearance': identity({ mode: 'dark' }),
	'identity.closeSheet': identity({}),
	'identity.confirmHandle': dear({ code: '0000000000' }),
	'identity.confirmTotp': identity({ code: '000000' }),
	'identity.dropKeptForm': at('identity', ({ form }) => ({ form })),
	'identity.endOtherSessions': identity({ session: none }),
	'identity.endSession': at('identity', ({ session }) => ({ session })),
	'identity.findKeptForm': identity(),
	'identity.findSession': identity({ token: 'x' }),
	'identity.freezeAccount': dear({ code: '0000000000', address: '192.0.2.8' }),
	'identity.getProfile': identity(),
	'identity.getSheet': identity(),
	'identity.getWaitingTotp': identity(),
	'identity.giveCode': dear({ ...where, attempt: 'x', code: 'x' }),
	'identity.giveFactorAgain': dear({ code: 'x', session: none }),
	'identity.inviteOperator': worker('مشغّل'),
	'identity.join': dear({
		...where,
		name: 'هدى',
		phone: '',
		email: '',
		password: 'zaytun-jabal-qamar-8',
		locale: 'ar',
	}),
	// called by the entrance alone, for the account of a session that had locked
	'identity.keepForm': {
		on: 'identity',
		input: ({ account }) => ({ account, path: '/apply', fields: [] }),
	},
	'identity.listAccess': of('org'),
	'identity.listDemoAccounts': identity(),
	'identity.listDevices': identity({ session: none }),
	'identity.listFactors': identity(),
	'identity.makeSheet': dear({}),
	'identity.openAccountFor': identity({
		name: 'هدى',
		handle: '0911111112',
		demo: 'x',
		totp: 'A',
		grants: [],
	}),
	'identity.recover': dear({ ...where, ...guess, current: 'x' }),
	'identity.removeFactor': at('identity', ({ id }) => ({ factor: id })),
	'identity.sendHandleCode': identity({ handle: none, locale: 'ar' }),
	'identity.signIn': dear({ ...where, ...guess }),
	'identity.signInByPasskey': identity({ answer: '{}', site, userAgent: 'curl' }),
	'identity.signOut': at('identity', ({ session }) => ({ session })),

	'journal.closeDay': worker(),
	'journal.closeRound': worker(),
	'journal.findCheckpoint': of('public'),
	'journal.findLooks': identity({ of: 'person' }),
	'journal.sequenceLog': worker(),
	'journal.verifyChain': worker(none),
	'journal.verifyJournal': worker(),

	'matching.checkName': of('public', { name: 'جمعية القنديل' }),

	'notices.countOutbox': worker(),
	'notices.countUnread': identity(),
	'notices.deliverNotices': worker({
		owner: none,
		seq: 1,
		event: 'identity.account-opened',
		subject: none,
	}),
	'notices.listDeclared': of('public', { locale: 'ar' }),
	'notices.listInbox': identity({ locale: 'ar' }),
	'notices.listOutbox': worker(),
	'notices.markRead': at('identity', ({ id }) => ({ notice: id })),
	'notices.sendNext': worker({}),

	'organisations.countOrganisations': of('public'),

	'papers.openPaper': at('org', ({ code }) => ({ code })),
	'papers.readPaper': of('public', { code: '0000000000' }),

	'registration.acceptApplication': onCase('desk'),
	'registration.attachPaper': onDraft({
		slot: 'bylaws',
		file: { name: 'a.pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') },
	}),
	'registration.beginReview': onCase('desk'),
	'registration.checkPaper': at('desk', ({ ref, slot }) => ({ ref, slot, result: 'good' })),
	'registration.claimCase': onCase('desk'),
	'registration.countFigures': of('public'),
	'registration.declareInterest': onCase('desk'),
	'registration.detachPaper': at('org', ({ draft, slot }) => ({ ref: draft, slot })),
	'registration.discardDraft': onDraft(),
	'registration.findIdleDrafts': worker(),
	'registration.findMyCases': of('org'),
	'registration.findQueue': of('desk', {}),
	'registration.getCase': onCase('desk'),
	'registration.getIssued': at('desk', ({ ref, code }) => ({ ref, code })),
	'registration.getMyCase': onCase('org'),
	'registration.getMyIssued': at('org', ({ ref, code }) => ({ ref, code })),
	'registration.getMyPaper': at('org', ({ ref, file }) => ({ ref, file })),
	'registration.getPaper': at('desk', ({ ref, file }) => ({ ref, file })),
	'registration.judgeName': onCase('desk', { verdict: 'clear', reason: 'x' }),
	'registration.lapseDraft': { on: 'worker', input: ({ draft }) => draft },
	'registration.openDraft': of('org', { service: 'association-registration' }),
	'registration.proclaim': onCase('desk'),
	'registration.recommend': onCase('desk', { outcome: 'accept', grounds: [], text: 'x' }),
	'registration.refuseApplication': onCase('desk', { grounds: [], text: 'x' }),
	'registration.rejectRecommendation': onCase('desk', { text: 'x' }),
	'registration.releaseCase': onCase('desk'),
	'registration.resubmit': onCase('org'),
	'registration.returnForCorrections': onCase('desk', { defects: [] }),
	'registration.saveAnswers': at('org', ({ draft, part }) => ({
		ref: draft,
		part,
		answers: {},
		baseVersion: 1,
	})),
	'registration.sendMessage': onCase('org', { text: 'x' }),
	'registration.settleProposal': at('org', ({ draft, proposal }) => ({
		ref: draft,
		proposal,
		take: true,
	})),
	'registration.submitApplication': onDraft(),
	'registration.withdrawApplication': onCase('org'),
	'registration.writeNote': onCase('desk', { text: 'x' }),
	'registration.writeToApplicant': onCase('desk', { text: 'x' }),

	'rules.findChanges': of('public'),
	'rules.loadVersions': worker(),
};
