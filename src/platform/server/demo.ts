import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const slot = Symbol.for('daam.demo');
const held = globalThis as { [name: symbol]: boolean | undefined };
const fileIn = (dataDir: string) => join(dataDir, 'demo');

/** Reads at start whether this installation is the demonstration world: the file `demo` of its data folder says so. */
export const readDemo = (dataDir: string): void => {
	held[slot] = existsSync(fileIn(dataDir));
};

/** Makes this installation the demonstration world, before anything is entered. */
export const markDemo = (dataDir: string): void => {
	mkdirSync(dataDir, { recursive: true });
	writeFileSync(fileIn(dataDir), 'This installation shows invented people and organisations.\n');
	held[slot] = true;
};

/** Whether this is the demonstration world: a banner on every page, a mark on every paper. */
export const isDemo = (): boolean => held[slot] === true;

/** When the history of a new installation begins: now; in the demonstration world its invented past has its keys too. */
export const historyBegins = (): Date => (isDemo() ? new Date('2011-01-01T00:00:00Z') : new Date());
