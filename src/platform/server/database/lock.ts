import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// what the system says of a process behind its name: its state first, the tick it began at twentieth; where it says so
const statOf = (pid: number): string[] => {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		return [];
	}
};
const isDefunct = (pid: number): boolean => statOf(pid)[0] === 'Z';
const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return !isDefunct(pid);
	} catch (error) {
		// a living process of another user
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};
const pidOf = (base: string): number =>
	Number(readFileSync(join(base, 'postmaster.pid'), 'utf8').split('\n')[0]);

const holderIn = (folder: string) => join(folder, 'holder.pid');
// a number alone may be another process by now
const nameOf = (pid: number) => `${pid} ${statOf(pid)[19] ?? ''}`.trim();

/** Writes down that this process started the server of a folder. */
export const holdFolder = (folder: string): void =>
	writeFileSync(holderIn(folder), nameOf(process.pid));

/** The process that started the server of a folder, while it lives; null: none is known to. */
export const livingHolder = (folder: string): number | null => {
	if (!existsSync(holderIn(folder))) return null;
	const name = readFileSync(holderIn(folder), 'utf8');
	const pid = Number(name.split(' ')[0]);
	return isAlive(pid) && nameOf(pid) === name ? pid : null;
};

// a number in the lock may be another process of this system, where the server runs in a container beside
const isServerOn = (base: string, pid: number): boolean => {
	if (!existsSync('/proc/self/cmdline')) return true;
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(base);
	} catch {
		return false;
	}
};

/** Whether the server on `base` was started by a process that is known and gone, and is one of this system. */
export const isOrphan = (folder: string, base: string): boolean =>
	existsSync(join(base, 'postmaster.pid')) &&
	existsSync(holderIn(folder)) &&
	livingHolder(folder) === null &&
	isServerOn(base, pidOf(base));

/** Asks a server that answers on its folder to stop, and waits up to `limit` ms until it has. */
export const endServer = async (base: string, limit = 20_000): Promise<void> => {
	const pid = pidOf(base);
	process.kill(pid, 'SIGINT');
	const until = Date.now() + limit;
	while (isAlive(pid) && Date.now() < until)
		await new Promise((resolve) => setTimeout(resolve, 50));
};

/**
 * After a power cut the killed server may stand among the processes until init collects it, and PostgreSQL takes it for a
 * living one. Waits up to `limit` ms for that to pass; a living holder of the lock is not waited for.
 */
export const waitForDeadHolder = async (base: string, limit = 20_000): Promise<void> => {
	const lock = join(base, 'postmaster.pid');
	if (!existsSync(lock)) return;
	const pid = pidOf(base);
	const until = Date.now() + limit;
	while (isDefunct(pid) && Date.now() < until)
		await new Promise((resolve) => setTimeout(resolve, 50));
};
