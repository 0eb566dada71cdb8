/** The work that waits for the worker, as `room.verb`. A queue exists for each of them. */
export const jobNames = [
	// something was recorded: notices and reactions
	'journal.react',
	// the heads of all chains, every hour; the day that ended; the public log
	'journal.close-round',
	'journal.close-day',
	'journal.sequence-log',
	// files nobody holds go
	'files.sweep',
	// drafts nobody touched for the declared time end
	'registration.lapse-drafts',
	'registration.warn-drafts',
	// what has served its time goes: sessions, codes, kept words; once-keys, messages, tries
	'identity.clear-old',
	'platform.clear-old',
	// what was withheld until an instant is published again
	'organisations.end-withholdings',
	// messages to the outside
	'notices.send',
] as const;
export type JobName = (typeof jobNames)[number];
