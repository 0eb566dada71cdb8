/** Parts of the work list; each is an address. */
export const queueFilters = [
	'open',
	'mine',
	'late',
	'back',
	'returned',
	'decision',
	'closed',
] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** Whether a word of an address is a part of the list. */
export const isQueueFilter = (word: string | null | undefined): word is QueueFilter =>
	(queueFilters as readonly string[]).includes(word ?? '');
