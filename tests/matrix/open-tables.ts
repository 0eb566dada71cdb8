import type { Audience } from '#platform/server';

const law = ['rules.change', 'rules.version'];
// names and words of the register, which are public; the public reads them by views
const lexicon = [
	'matching.form',
	'matching.name',
	'matching.posting',
	'matching.tally',
	'matching.word',
];
const publicLog = ['journal.checkpoint', 'journal.day', 'journal.log_entry', 'journal.log_node'];
// keys lie here wrapped by a key the database does not hold; counted tries are of addresses and handles, blinded
const wrapped = ['app.holder_key', 'app.tries'];

/**
 * The tables a login reads without a context, each for a reason: law and the public log are for everybody; identity signs
 * in people of whom nothing is known yet; the worker keeps what its jobs name. A table of a tenant has no place here.
 */
export const openWithout: Record<Audience, readonly string[]> = {
	public: [...law, ...publicLog, 'app.tries'],
	identity: [
		...law,
		...wrapped,
		'identity.account',
		'identity.ceremony',
		'identity.code_sheet',
		'identity.device',
		'identity.handle',
		'identity.invitation',
		'identity.kept_form',
		'identity.passkey',
		'identity.password',
		'identity.person',
		'identity.recovery_code',
		'identity.role_grant',
		'identity.sent_code',
		'identity.session',
		'identity.sign_in_attempt',
		'identity.totp',
	],
	org: [...law, ...wrapped, 'papers.template'],
	desk: [...law, ...lexicon, ...wrapped, 'papers.template'],
	worker: [
		...law,
		...lexicon,
		...publicLog,
		...wrapped,
		'app.outgoing',
		'files.file',
		'journal.chain',
		'journal.entry',
		'journal.log_head',
		'journal.log_queue',
		'journal.look',
		'journal.round',
		'journal.round_chain',
		'matching.proposal',
		'notices.dispatch',
		'notices.notification',
		'organisations.field_of_work',
		'organisations.name',
		'organisations.officer',
		'organisations.organisation',
		'organisations.recognition',
		'organisations.recognition_event',
		'organisations.site',
		'organisations.withholding',
		'papers.paper',
		'papers.template',
		'registration."case"',
		'registration.act',
		'registration.case_now',
		'registration.claim',
		'registration.clock',
		'registration.draft',
		'registration.mandate',
		'registration.proposal',
		'registration.slot',
	],
};
