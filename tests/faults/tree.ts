import { readdirSync, readFileSync } from 'node:fs';

const parents = (): Map<number, number> => {
	const found = new Map<number, number>();
	for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one)))
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			found.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
		} catch {
			// it ended meanwhile
		}
	return found;
};

/** Every process below one, itself first: the database's own children lead sessions of their own, so a group is not enough. */
export const treeOf = (root: number): number[] => {
	const all = [...parents()];
	const tree = [root];
	for (let i = 0; i < tree.length; i++)
		tree.push(...all.filter(([, parent]) => parent === tree[i]).map(([pid]) => pid));
	return tree;
};

/** Ends a process and all below it as a power cut would. */
export const cutPower = (root: number): void => {
	for (const pid of treeOf(root))
		try {
			process.kill(pid, 'SIGKILL');
		} catch {
			// it ended meanwhile
		}
};
