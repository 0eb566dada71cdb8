// Certificates: issued by a deed, opened, set and sent, 1,000 of them, beside the compiler alone on the same prints.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, permissionsOf } from '#core';
import { record } from '#domains/journal/server';
import { issuePaper, openPaper } from '#domains/papers/server';
import { libyaDemonstration } from '#jurisdictions/ly';
import { act, type Caller, endTypst, type Print, readConfig, renderTypst } from '#platform/server';
import { openInstallation } from '../bin/open.ts';
import { freePort, newDataDir } from '../tests/world/app.ts';
import { caller } from '../tests/world/index.ts';
import { bilingual } from '../tests/world/paper-data.ts';

const most = Number(process.argv[2] ?? 1_000);
const office = libyaDemonstration.offices[0]!.id;
const authority = libyaDemonstration.authorities[0]!.id;
const desk = (): Caller =>
	caller({ office, permissions: permissionsOf(['decider']) }, { now: new Date() });

const issue = act('registration:decide', async (ctx, n: number) => {
	const number = `${n}/2026`;
	const nameAr = `${bilingual.nameAr} ${n}`;
	const issued = await issuePaper(ctx, {
		...{ kind: 'certificate', number, issuer: authority, template: 'certificate', holder: newId() },
		...{ data: { ...bilingual, number, nameAr }, organisationDigits: '1048276' },
		...{ facts: [], publicRecord: true, demonstration: true },
	});
	await record(ctx, { owner: office, event: 'registration.paper-checked', subject: issued.id });
	return issued;
});

const pdfOf = async (code: string): Promise<{ print: Print; pdf: Buffer }> => {
	const { print } = await openPaper(desk(), { code });
	return { print, pdf: await renderTypst(print.sources, print.inputs, print.at) };
};

const megabytes = (pid: number | 'self'): number => {
	const status = readFileSync(`/proc/${pid}/status`, 'latin1');
	return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1_000);
};
const setters = (): number[] =>
	readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1')
		.split(' ')
		.map(Number)
		.filter((pid) => pid && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('typst/child'));

/** Runs `work` on each, so many at once; milliseconds of each. */
const timed = async <T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<unknown>) => {
	const waits: number[] = [];
	const queue = [...all];
	const run = async () => {
		for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
			const from = performance.now();
			await work(one);
			waits.push(performance.now() - from);
		}
	};
	const from = performance.now();
	await Promise.all(Array.from({ length: atOnce }, run));
	const seconds = (performance.now() - from) / 1_000;
	waits.sort((a, b) => a - b);
	const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)]!);
	return { perSecond: Math.round((all.length / seconds) * 10) / 10, p50: at(0.5), p95: at(0.95) };
};

const measure = async () => {
	const numbers = Array.from({ length: most }, (_, i) => i + 1);
	const codes: string[] = [];
	const issued = await timed(numbers, 4, async (n) => codes.push((await issue(desk(), n)).code));

	const from = performance.now();
	await pdfOf(codes[0]!);
	const coldMs = Math.round(performance.now() - from);

	const prints: Print[] = [];
	const hashes = new Map<string, string>();
	const hashOf = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');
	const peak = { setter: 0, here: megabytes('self') };
	const before = peak.here;
	const pids = new Set<number>();
	const watch = setInterval(() => {
		for (const pid of setters()) {
			pids.add(pid);
			peak.setter = Math.max(peak.setter, megabytes(pid));
		}
		peak.here = Math.max(peak.here, megabytes('self'));
	}, 100);
	let bytes = 0;
	const ours = await timed(codes, 4, async (code) => {
		const { print, pdf } = await pdfOf(code);
		prints.push(print);
		hashes.set(code, hashOf(pdf));
		bytes = pdf.length;
	});
	clearInterval(watch);

	endTypst();
	let equal = 0;
	for (const code of codes.slice(0, 20))
		if (hashOf((await pdfOf(code)).pdf) === hashes.get(code)) equal++;
	const deed = await timed(numbers.slice(0, 50), 1, async (n) =>
		pdfOf((await issue(desk(), most + n)).code),
	);
	endTypst();
	return {
		prints,
		figures: {
			certificates: most,
			issuedPerSecond: issued.perSecond,
			pdfPerSecond: ours.perSecond,
			pdfMs: { cold: coldMs, p50: ours.p50, p95: ours.p95, atOnce: 4 },
			deedToPdfMs: { p50: deed.p50, p95: deed.p95 },
			bytes,
			sameBytesInAnotherProcess: `${equal} of 20`,
			memoryMB: { setterPeak: peak.setter, setters: pids.size, before, peak: peak.here },
		},
	};
};

const folder = mkdtempSync(join(tmpdir(), 'daam-bench-'));
const dataDir = newDataDir();
const port = String(await freePort());
const installation = await openInstallation(readConfig({ DATA_DIR: dataDir, PORT: port }));
try {
	const { prints, figures } = await measure();
	const orders = join(folder, 'orders.json');
	writeFileSync(orders, JSON.stringify(prints));
	const bare = spawnSync(process.execPath, ['bench/papers-bare.ts', orders], { encoding: 'utf8' });
	if (bare.status !== 0) throw new Error(bare.stderr);
	const { perSecond, memoryMB } = JSON.parse(bare.stdout);
	const ratio = Math.round((figures.pdfPerSecond / perSecond) * 100) / 100;
	console.log(JSON.stringify({ ...figures, bare: { perSecond, memoryMB }, ratio }));
} finally {
	await installation.close();
	for (const one of [folder, dataDir]) rmSync(one, { recursive: true, force: true });
}
