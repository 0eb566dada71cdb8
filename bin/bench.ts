// `npm run bench -- NAME`: runs bench/NAME.ts, whose last line is its figures as JSON, and keeps them in bench/results.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const name = process.argv[2] ?? '';
const script = join(root, 'bench', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(script)) {
	console.error('which benchmark? npm run bench -- pages | papers');
	process.exit(1);
}
const child = spawn(process.execPath, [script, ...process.argv.slice(3)], {
	cwd: root,
	stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
child.stdout.on('data', (chunk: Buffer) => {
	said += chunk;
	process.stdout.write(chunk);
});
child.on('close', (code) => {
	if (code === 0) {
		const figures = JSON.parse(said.trim().split('\n').at(-1)!);
		const machine = { node: process.version, cores: cpus().length };
		const results = join(root, 'bench/results');
		mkdirSync(results, { recursive: true });
		const kept = { bench: name, at: new Date().toISOString().slice(0, 10), machine, figures };
		writeFileSync(join(results, `${name}.json`), `${JSON.stringify(kept, null, '\t')}\n`);
	}
	process.exitCode = code ?? 1;
});
