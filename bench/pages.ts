// Requests a second and p95 of the main pages beside a bare server: `npm run bench -- pages [seconds] [rounds]`.
import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { startApp } from '../tests/world/app.ts';
import { enterSamples } from '../tests/world/samples.ts';
import { capture } from './captured.ts';

const [seconds = 3, rounds = 3] = process.argv.slice(2).map(Number);
const connections = 10;

type Round = { perSecond: number; p95: number };

const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
const median = (list: number[]) =>
	at(
		[...list].sort((a, b) => a - b),
		0.5,
	);

const round = (n: number, digits = 2) => Number(n.toFixed(digits));

let serial = 0;
/** One round; `anew` gives each request an address of its own, so that nothing kept can answer it. */
const fire = (url: string, headers: Record<string, string>, anew: boolean): Promise<Round> =>
	new Promise((resolve, reject) => {
		const times: number[] = [];
		let wrong = 0;
		const { pathname, search } = new URL(url);
		const path = () => `${pathname}${search || '?'}${search ? '&' : ''}n=${serial++}`;
		const instance = autocannon(
			{
				url,
				connections,
				duration: seconds,
				headers,
				...(anew
					? { requests: [{ setupRequest: (request) => ({ ...request, path: path() }) }] }
					: {}),
			},
			(error, result) => {
				if (error) return reject(error);
				if (wrong || result.errors)
					return reject(new Error(`${url}: ${wrong} answers were not 200`));
				times.sort((a, b) => a - b);
				resolve({ perSecond: times.length / seconds, p95: at(times, 0.95) });
			},
		);
		instance.on('response', (_client, status, _bytes, time) => {
			if (status !== 200) wrong++;
			times.push(time);
		});
	});

const loadBefore = round(loadavg()[2]!);
const app = await startApp();
const { own, cookies } = await enterSamples(app);
const browser = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };
const staff = { ...browser, cookie: cookies.registrar };
const pages = [
	{ name: 'home', path: '/', headers: browser, open: true },
	{
		name: 'register results',
		path: `/register?q=${encodeURIComponent('جمعية')}`,
		headers: browser,
		open: true,
	},
	{ name: 'organisation', path: `/register/${own.publicId}`, headers: browser, open: true },
	{ name: 'verify', path: `/verify/${own.certificate}`, headers: browser, open: true },
	{
		name: 'name check',
		path: `/names?name=${encodeURIComponent('جمعية نوارس الشاطئ')}`,
		headers: browser,
		open: true,
	},
	{ name: 'sign-in', path: '/account/sign-in', headers: browser, open: false },
	{ name: 'queue', path: '/desk', headers: staff, open: false },
	{ name: 'case', path: `/desk/cases/${own.ref}`, headers: staff, open: false },
];

const found = await Promise.all(
	pages.map(
		async (page) => (await fetch(app.home + page.path, { headers: page.headers })).status === 200,
	),
);
const measured = pages.filter((_, i) => found[i]);
const bare = await capture(app.dataDir, measured);
const child = fork(join(import.meta.dirname, 'bare.ts'), { serialization: 'advanced' });
const port = await new Promise<number>((resolve) => {
	child.once('message', (message: { port: number }) => resolve(message.port));
	child.send(bare);
});
const plain = `http://127.0.0.1:${port}`;

const seen = measured.map((page) => ({
	page,
	bare: [] as Round[],
	unplanned: [] as Round[],
	anew: [] as Round[],
	kept: [] as Round[],
}));
for (let turn = 0; turn <= rounds; turn++)
	for (const { page, bare, unplanned, anew, kept } of seen) {
		const one = {
			bare: await fire(plain + page.path, page.headers, false),
			// the same without keeping plans, as a plain program asks
			unplanned: await fire(plain + page.path, { ...page.headers, 'x-unplanned': '1' }, false),
			anew: await fire(app.home + page.path, page.headers, page.open),
			kept: page.open ? await fire(app.home + page.path, page.headers, false) : null,
		};
		// the first round warms everybody up
		if (turn === 0) continue;
		bare.push(one.bare);
		unplanned.push(one.unplanned);
		anew.push(one.anew);
		if (one.kept) kept.push(one.kept);
	}
child.kill();
await app.stop();

const figuresOf = (list: Round[], beside: number) => ({
	perSecond: Math.round(median(list.map(({ perSecond }) => perSecond))),
	p95: round(median(list.map(({ p95 }) => p95)), 1),
	ratio: round(median(list.map(({ perSecond }) => perSecond)) / beside),
});
const figures = seen.map(({ page, bare: base, unplanned, anew, kept }, i) => {
	const beside = median(base.map(({ perSecond }) => perSecond));
	return {
		page: page.name,
		bytes: bare.pages[i]!.body.length,
		queries: bare.pages[i]!.asked.length,
		bare: { perSecond: Math.round(beside), p95: round(median(base.map(({ p95 }) => p95)), 1) },
		anew: {
			...figuresOf(anew, beside),
			besideUnplanned: figuresOf(anew, median(unplanned.map(({ perSecond }) => perSecond))).ratio,
		},
		...(kept.length ? { kept: figuresOf(kept, beside) } : {}),
	};
});
for (const one of figures) console.error(JSON.stringify(one));
console.log(
	JSON.stringify({
		connections,
		seconds,
		rounds,
		// how busy the machine was besides, in the quarter of an hour before
		loadBefore,
		missing: pages.filter((_, i) => !found[i]).map(({ name }) => name),
		pages: figures,
	}),
);
