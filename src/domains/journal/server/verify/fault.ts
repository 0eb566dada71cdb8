/** Something that is not as it was written: in which part, where, and what. */
export type JournalFault = {
	part: 'chain' | 'look' | 'round' | 'log' | 'checkpoint' | 'day';
	/** the chain, round, place in the log or day */
	at: string;
	what: string;
};

/** Whether two hashes are the same. */
export const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
	b !== undefined && Buffer.compare(a, b) === 0;
