import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isOutage } from './incident.ts';

const failure = (code: string, more: object = {}) =>
	Object.assign(new Error('x'), { code, ...more });

test.each([
	[failure('ECONNREFUSED'), true],
	[failure('57P03'), true],
	[failure('53300'), true],
	[failure('08006'), true],
	[failure('ENOENT', { syscall: 'connect' }), true],
	[new Error('timeout exceeded when trying to connect'), true],
	[new Error('Connection terminated unexpectedly'), true],
	[new Error('Query read timeout'), true],
	[failure('ENOENT', { syscall: 'open' }), false],
	[failure('23505'), false],
	[new TypeError('x'), false],
	['x', false],
])('%s is an outage: %s', (error, outage) => expect(isOutage(error)).toBe(outage));

test('the log gets number, place, code and the way through the code, and nothing that was typed', () => {
	const module = join(import.meta.dirname, 'incident.ts');
	const script = `import { noteIncident } from ${JSON.stringify(module)};
		const error = Object.assign(new Error('canary مريم 0912345678\\ncanary'), { code: '22P02', detail: 'canary' });
		console.log(noteIncident(error, '/apply/[ref]', 'request-1'));`;
	const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
		encoding: 'utf8',
	});
	const line = JSON.parse(run.stderr.trim().split('\n').at(-1)!);
	expect(run.stdout.trim()).toMatch(/^\d{6}$/);
	expect(line).toMatchObject({
		incident: run.stdout.trim(),
		place: '/apply/[ref]',
		request: 'request-1',
		code: '22P02',
	});
	expect(line.stack).toMatch(/\bat\b/);
	expect(run.stderr).not.toMatch(/canary|مريم|0912345678/);
});
