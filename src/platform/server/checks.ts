import type { Caller } from './context.ts';

/** What a room verifies of itself: its name, and what is wrong; `thorough` reads every byte. `says` counts what was seen. */
export type Check = {
	check: string;
	run: (caller: Caller, how: { thorough: boolean }) => Promise<{ faults: string[]; says?: string }>;
};
