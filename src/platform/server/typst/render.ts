import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Order } from './child.ts';

const mostPapers = 200;
const mostMemory = 600_000_000;
const timeLimit = 20_000;

type Waiting = {
	resolve: (pdf: Buffer) => void;
	reject: (error: Error) => void;
	timer: NodeJS.Timeout;
};
type Setter = { child: ChildProcess; made: number; waiting: Map<number, Waiting> };

let setter: Setter | undefined;
let orders = 0;

const begin = (): Setter => {
	// the source stands beside the built server too, and Node runs it as it is
	const child = fork(join(process.cwd(), 'src/platform/server/typst/child.ts'), [], {
		execArgv: ['--max-old-space-size=256'],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		env: { PATH: process.env.PATH },
	});
	const one: Setter = { child, made: 0, waiting: new Map() };
	child.unref();
	child.channel?.unref();
	child.on('message', ({ id, pdf, fault, rss }: Answer) => {
		const asked = one.waiting.get(id);
		one.waiting.delete(id);
		if (asked) {
			clearTimeout(asked.timer);
			if (pdf) asked.resolve(Buffer.from(pdf, 'base64'));
			else asked.reject(new Error(`the paper could not be set: ${fault}`));
		}
		if (one.waiting.size === 0) child.channel?.unref();
		// a fresh process takes over; this one ends when it has answered all
		if (++one.made >= mostPapers || rss > mostMemory) {
			if (setter === one) setter = undefined;
			if (one.waiting.size === 0) child.disconnect();
		}
	});
	child.once('exit', () => {
		if (setter === one) setter = undefined;
		for (const { reject, timer } of one.waiting.values()) {
			clearTimeout(timer);
			reject(new Error('the setting of papers stopped'));
		}
	});
	return one;
};

const order = (sources: Order['sources'], inputs: Order['inputs'], at: Date): Promise<Buffer> =>
	new Promise((resolve, reject) => {
		setter ??= begin();
		const { child, waiting } = setter;
		const id = ++orders;
		const timer = setTimeout(() => child.kill('SIGKILL'), timeLimit);
		waiting.set(id, { resolve, reject, timer });
		child.channel?.ref();
		child.send({ id, sources, inputs, at: Math.floor(at.getTime() / 1000) } satisfies Order);
	});

/**
 * Sets a paper by Typst in a recycled child process: PDF/A-3a, tagged, the font embedded. `sources` by file name, the
 * one called `main.typ` is set; `at` is the date in the file, so that the same order gives the same bytes anywhere.
 * A process that dies is replaced and asked once more.
 */
export const renderTypst = async (
	sources: Record<string, string>,
	inputs: Record<string, string>,
	at: Date,
): Promise<Buffer> => {
	try {
		return await order(sources, inputs, at);
	} catch (error) {
		if (!(error as Error).message.includes('stopped')) throw error;
		return order(sources, inputs, at);
	}
};

/** Ends the child process. */
export const endTypst = (): void => {
	setter?.child.disconnect();
	setter = undefined;
};
