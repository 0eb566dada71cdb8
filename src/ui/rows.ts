import type { IconName } from './icons.ts';

/** One line of a summary of answers. */
export type SummaryRow = {
	key: string;
	label: string;
	/** absent: the page draws the answer itself; empty: none was given */
	text?: string;
	/** a number, code or address */
	ltr?: boolean;
	/** where it is changed, with language; absent: it cannot be */
	href?: string;
	/** whether it will stand in the public register; absent: not said */
	isPublic?: boolean;
};

/** One part of a task list. `wait`: it cannot begin yet, and `text` says why. */
export type Task = {
	key: string;
	label: string;
	href?: string | undefined;
	state: 'todo' | 'run' | 'done' | 'care' | 'wait';
	/** other words for the state than the kit's */
	stateLabel?: string | undefined;
	text?: string | undefined;
};

/** One thing that happened. */
export type Moment = {
	key: string;
	icon: IconName;
	kind?: 'done' | 'run' | 'care' | undefined;
	/** absent: not yet */
	at?: Date | undefined;
	title: string;
	text?: string | undefined;
};
