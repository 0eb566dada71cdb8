// The gate: format, types, house, units, deeds; then the journeys. The last line is what CI reads: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let passed = 0;
let failed = 0;

const bin = (name: string) => join(import.meta.dirname, '..', 'node_modules', '.bin', name);

const step = (title: string, command: string, args: string[]) => {
	console.log(`\n== ${title}`);
	const ok = spawnSync(bin(command), args, { stdio: 'inherit' }).status === 0;
	if (ok) passed++;
	else failed++;
};

const wanted = process.argv[2];

const vitest = (...wanted: string[]) => {
	console.log('\n== tests');
	const folder = mkdtempSync(join(tmpdir(), 'daam-test-'));
	const report = join(folder, 'report.json');
	const run = spawnSync(
		bin('vitest'),
		['run', ...wanted, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
		{ stdio: 'inherit' },
	);
	try {
		const counts = JSON.parse(readFileSync(report, 'utf8'));
		passed += counts.numPassedTests;
		failed += counts.numFailedTests;
		// a file that cannot even be loaded has no test that could fail
		if (run.status !== 0 && counts.numFailedTests === 0) failed++;
		if (counts.numPassedTests === 0) failed++;
	} catch {
		failed++;
	}
	rmSync(folder, { recursive: true, force: true });
};

if (wanted !== 'journeys') {
	step('routes', 'svelte-kit', ['sync']);
	step('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
	step('types', 'tsc', []);
	step('pages', 'svelte-check', ['--threshold', 'error']);
	step('dead code', 'knip', []);
	vitest('--project', 'units');
}
if (wanted !== 'check') {
	// built once here, so that no journey waits for it or meets an older one
	step('build', 'vite', ['build', '--logLevel', 'error']);
	vitest('--project', 'journeys');
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
