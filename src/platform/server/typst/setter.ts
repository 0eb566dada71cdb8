import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Order } from './child.ts';

// archive.md §5: a process ends after so many papers, so much memory, or so long on one of them
const mostPapers = 500;
const mostMemory = 300_000_000;
const mostWhileSetting = 900_000_000;
const timeLimit = 20_000;

/** A process that sets papers, one at a time. */
export type Setter = { child: ChildProcess; made: number };

/** What went wrong, as a short code that may stand in a log. */
export const fault = (code: string, message: string): Error =>
	Object.assign(new Error(message), { code });

/** Starts a process: no environment, no path to anything but the compiler and its fonts. */
export const begin = (): Setter => {
	// the source stands beside the built server too, and Node runs it as it is
	const folder = join(process.cwd(), 'src/platform/server/typst');
	const readable = [
		folder,
		join(process.cwd(), 'node_modules'),
		join(process.cwd(), 'package.json'),
	];
	const child = fork(join(folder, 'child.ts'), [], {
		execArgv: [
			'--max-old-space-size=256',
			'--permission',
			// said for native code, which is not bound by it: the child gets nothing to spend
			'--disable-warning=SecurityWarning',
			'--allow-addons',
			...readable.map((path) => `--allow-fs-read=${path}`),
		],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		serialization: 'advanced',
		env: {},
	});
	child.unref();
	child.channel?.unref();
	return { child, made: 0 };
};

const pageSize = 4_096;
const residentOf = (pid: number | undefined): number => {
	try {
		return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * pageSize;
	} catch {
		return 0;
	}
};

/** Gives one order to a process and waits; one that takes too long or grows too large is ended. */
export const give = ({ child }: Setter, order: Order, limit = timeLimit): Promise<Answer> =>
	new Promise((resolve, reject) => {
		let why = fault('typst-stopped', 'the setting of papers stopped');
		const end = (code: string) => {
			why = fault(code, 'the paper took more than it may');
			child.kill('SIGKILL');
		};
		const timer = setTimeout(end, limit, 'typst-time');
		const watch = setInterval(() => {
			if (residentOf(child.pid) > mostWhileSetting) end('typst-memory');
		}, 250).unref();
		const finish = () => {
			clearTimeout(timer);
			clearInterval(watch);
			child.off('message', answered).off('exit', gone);
			child.channel?.unref();
		};
		const answered = (answer: Answer) => {
			if (answer.id !== order.id) return;
			finish();
			resolve(answer);
		};
		const gone = () => {
			finish();
			reject(why);
		};
		child.on('message', answered).once('exit', gone);
		child.channel?.ref();
		if (child.connected) child.send(order);
		else gone();
	});

/** Whether a fresh process must take over after this answer. */
export const isSpent = (setter: Setter, { rss }: Answer): boolean =>
	++setter.made >= mostPapers || rss > mostMemory;
