/** The work that waits for the worker, as `room.verb`. A queue exists for each of them. */
export const jobNames = [
	// something was recorded: notices and reactions
	'journal.react',
	// files nobody holds go
	'files.sweep',
	// messages to the outside
	'notices.send',
] as const;
export type JobName = (typeof jobNames)[number];
