import type { Order } from './child.ts';
import { begin, fault, give, isSpent, type Setter } from './setter.ts';

/** All that a paper is set from: the same print gives the same bytes anywhere. */
export type Print = {
	/** by file name; the one called `main.typ` is set */
	sources: Record<string, string>;
	inputs: Record<string, string>;
	/** the date in the file */
	at: Date;
};

const mostWaiting = 200;

let setter: Setter | undefined;
let orders = 0;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

const end = (one: Setter) => {
	if (setter === one) setter = undefined;
	if (one.child.connected) one.child.disconnect();
};

const setOnce = async (order: Order): Promise<Buffer> => {
	const one = (setter ??= begin());
	const answer = await give(one, order).catch((error: unknown) => {
		end(one);
		throw error;
	});
	if (isSpent(one, answer)) end(one);
	if (answer.pdf) return Buffer.from(answer.pdf);
	throw fault(
		`typst-fault ${answer.where ?? ''}`.trim(),
		`the paper could not be set: ${answer.fault}`,
	);
};

// a process that died for no fault of this paper is replaced, and asked once more
const setTwice = (order: Order): Promise<Buffer> =>
	setOnce(order).catch((error: { code?: string }) => {
		if (error.code !== 'typst-stopped') throw error;
		return setOnce(order);
	});

/**
 * Sets a paper by Typst in a recycled child process: PDF/A-3a, tagged, the font embedded. One after the other; a line
 * too long to wait in is refused. Rejects with a `code` that may be logged.
 */
export const renderTypst = (
	sources: Print['sources'],
	inputs: Print['inputs'],
	at: Date,
): Promise<Buffer> => {
	if (waiting >= mostWaiting)
		return Promise.reject(fault('typst-busy', 'too many papers wait to be set'));
	waiting++;
	const order = { id: ++orders, sources, inputs, at: Math.floor(at.getTime() / 1000) };
	const mine = last.then(() => setTwice(order)).finally(() => waiting--);
	last = mine.catch(() => {});
	return mine;
};

/** Ends the child process. */
export const endTypst = (): void => {
	if (setter) end(setter);
};
