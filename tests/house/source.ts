import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Paths below the project's root that match; tests themselves are left out unless asked for. */
export const find = (pattern: string, tests = false): string[] =>
	globSync(pattern, { cwd: root })
		.filter((file) => tests || !/\.test\.ts$/.test(file))
		.sort();

/** The text of a file of the project. */
export const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The absolute path of a file of the project, for dynamic imports. */
export const at = (file: string): string => join(root, file);
