import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startCluster } from './cluster.ts';

test('a data folder below one that only its owner can enter serves, stops, and serves again', async () => {
	const closed = mkdtempSync(join(tmpdir(), 'daam-closed-'));
	const dataDir = join(closed, 'data');
	const first = await startCluster(dataDir);
	expect(first.moved).toBe(process.getuid?.() === 0);
	await expect(startCluster(dataDir)).rejects.toThrow(/data folder/);
	await first.stop();
	const again = await startCluster(dataDir);
	expect(again.folder).toBe(first.folder);
	await again.stop();
	if (again.moved) rmSync(again.folder, { recursive: true });
	rmSync(closed, { recursive: true });
});
