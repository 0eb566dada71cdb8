import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Ctx } from '#platform/server';
import type { PaperKind } from '../claim.ts';
import type { PapersTables } from './tables.ts';

/** A declared template: Typst sources by file name; `main.typ` is the one that is set. `check` throws on wrong data. */
export type Template = {
	name: string;
	kind: PaperKind;
	sources: Record<string, string>;
	check: (data: unknown) => unknown;
};

const slot = Symbol.for('daam.templates');
const held = globalThis as { [slot]?: ReadonlyMap<string, Template> };

/** Gives the process its templates. */
export const useTemplates = (declared: readonly Template[]): void => {
	held[slot] = new Map(declared.map((template) => [template.name, template]));
};

/** A template by its name; throws when none is declared. */
export const templateOf = (name: string): Template => {
	const found = held[slot]?.get(name);
	if (!found) throw new Error(`no template ${name} is declared`);
	return found;
};

const hashOf = (sources: Template['sources']) =>
	createHash('sha256')
		.update(canonicalize(sources) ?? '')
		.digest('hex');

/** Keeps a template's sources for ever and gives their hash. */
export const keepTemplate = async (ctx: Ctx, template: Template): Promise<string> => {
	const { name, sources } = template;
	const hash = hashOf(sources);
	await ctx.db
		.withTables<PapersTables>()
		.insertInto('papers.template')
		.values({ hash, name, sources: canonicalize(sources)!, first_used_at: ctx.now })
		.onConflict((conflict) => conflict.column('hash').doNothing())
		.execute();
	return hash;
};
