import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startCluster } from './cluster.ts';
import { isOrphan, livingHolder } from './lock.ts';

test('a data folder below one that only its owner can enter serves, stops, and serves again', async () => {
	const closed = mkdtempSync(join(tmpdir(), 'daam-closed-'));
	const dataDir = join(closed, 'data');
	const first = await startCluster(dataDir);
	expect(first.moved).toBe(process.getuid?.() === 0);
	await expect(startCluster(dataDir)).rejects.toThrow(
		new RegExp(`data folder: process ${process.pid}. Stop it first`),
	);
	await first.stop();
	const again = await startCluster(dataDir);
	expect(again.folder).toBe(first.folder);
	await again.stop();
	if (again.moved) rmSync(again.folder, { recursive: true });
	rmSync(closed, { recursive: true });
});

test('a server whose own process was killed is ended by the next start, with all it had', async () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'daam-orphan-'));
	const module = JSON.stringify(join(import.meta.dirname, 'cluster.ts'));
	const script = `import { startCluster } from ${module};
		const { connection } = await startCluster(${JSON.stringify(dataDir)});
		console.log(connection.host); setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const host = await new Promise<string>((resolve) =>
		child.stdout.once('data', (text) => resolve(String(text).trim())),
	);
	const client = new pg.Client({ host, user: 'postgres', database: 'postgres' });
	client.on('error', () => {});
	await client.connect();
	await client.query('create table kept (n int); insert into kept values (7)');
	child.kill('SIGKILL');
	await new Promise((resolve) => child.once('exit', resolve));
	expect((await client.query('select n from kept')).rows).toEqual([{ n: 7 }]);
	const next = await startCluster(dataDir);
	const after = new pg.Client(next.connection);
	await after.connect();
	expect((await after.query('select n from kept')).rows).toEqual([{ n: 7 }]);
	await after.end();
	await next.stop();
	if (next.moved) rmSync(next.folder, { recursive: true });
	rmSync(dataDir, { recursive: true });
});

test('a lock whose number is another process of this system ends nothing', () => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-lock-'));
	const base = join(folder, 'postgres');
	mkdirSync(base);
	writeFileSync(join(folder, 'holder.pid'), '1 0');
	writeFileSync(join(base, 'postmaster.pid'), `${process.pid}\n`);
	expect(livingHolder(folder)).toBeNull();
	expect(isOrphan(folder, base)).toBe(false);
	rmSync(folder, { recursive: true });
});
