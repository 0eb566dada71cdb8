import { groupFours, shownPhone } from '#words';

/** One of the three that somebody signs in with. */
export type Handle = {
	id: string;
	kind: 'phone' | 'email' | 'card';
	value: string;
	confirmed: boolean;
};

/** A handle as people read it; to be isolated left to right. */
export const shownHandle = ({ kind, value }: Pick<Handle, 'kind' | 'value'>): string =>
	kind === 'phone' ? shownPhone(value) : kind === 'card' ? groupFours(value) : value;
