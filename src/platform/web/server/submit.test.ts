import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { problemsOf } from './submit.ts';

test('a deed that is done is answered as done, whatever goes wrong behind it; the log gets no word of it', () => {
	const script = `
		import * as v from 'valibot';
		import { submit } from ${JSON.stringify(join(import.meta.dirname, 'submit.ts'))};
		const action = submit(v.object({ text: v.string() }), async () => 'done', () => '/apply');
		const body = new URLSearchParams({ text: 'canary مريم', 'grounds[]': 'a', once: 'k' });
		const event = {
			locals: {
				locale: 'ar',
				caller: { request: 'request-1' },
				sent: async (fields) => {
					console.log(JSON.stringify(fields));
					throw Object.assign(new Error('canary 0912345678'), { code: '40001', detail: 'canary' });
				},
			},
			route: { id: '/apply/[ref]' },
			request: new Request('http://127.0.0.1/apply/1', { method: 'POST', body }),
		};
		const { status, location } = await action(event).catch((thrown) => thrown);
		console.log(JSON.stringify([status, location]));`;
	const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
		encoding: 'utf8',
	});
	expect(run.stdout.trim().split('\n')).toEqual(['["text","grounds[]"]', '[303,"/apply"]']);
	expect(JSON.parse(run.stderr.trim().split('\n').at(-1)!)).toMatchObject({
		place: '/apply/[ref]',
		request: 'request-1',
		code: '40001',
	});
	expect(run.stderr).not.toMatch(/canary|مريم|0912345678/);
});

test('one field is wrong once: what is empty is not too short as well', () => {
	const schema = v.object({
		password: v.pipe(
			v.string('required'),
			v.minLength(1, 'required'),
			v.check((text) => text.length >= 10, 'password-short'),
		),
		name: v.pipe(v.string(), v.minLength(1, 'required')),
	});
	const { issues } = v.safeParse(schema, { password: '', name: '' });
	expect(problemsOf(issues!)).toEqual([
		{ field: 'password', code: 'required' },
		{ field: 'name', code: 'required' },
	]);
});
