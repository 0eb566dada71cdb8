import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const isDefunct = (pid: number): boolean => {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
	} catch {
		return false;
	}
};

/**
 * After a power cut the killed server may stand among the processes until init collects it, and PostgreSQL takes it for a
 * living one. Waits up to `limit` ms for that to pass; a living holder of the lock is not waited for.
 */
export const waitForDeadHolder = async (base: string, limit = 20_000): Promise<void> => {
	const lock = join(base, 'postmaster.pid');
	if (!existsSync(lock)) return;
	const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
	const until = Date.now() + limit;
	while (isDefunct(pid) && Date.now() < until)
		await new Promise((resolve) => setTimeout(resolve, 50));
};
