import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Ctx } from '#platform/server';
import type { FormDeclaration, ServiceDeclaration, WorkflowDeclaration } from '../declaration.ts';
import type { RulesTables } from './tables.ts';

/** What a case is pinned to: the hashes of the declarations it began under (I-RUL-01, I-REG-09). */
export type Pinned = { form: string; workflow: string; checklist: string };

/** The SHA-256 (hex) of a declaration's canonical JSON. */
export const versionOf = (declaration: unknown): string =>
	createHash('sha256')
		.update(canonicalize(declaration) ?? '')
		.digest('hex');

/** The versions of a service as declared now. */
export const pinNow = (service: ServiceDeclaration): Pinned => ({
	form: versionOf(service.form),
	workflow: versionOf(service.workflow),
	checklist: versionOf(service.checklist),
});

// versions never change, so what was read once stays true
const known = new Map<string, unknown>();

/** A stored version by its hash, as it was declared, for any case of any day. */
export const versionBy = async <T>(ctx: Ctx, hash: string): Promise<T> => {
	if (!known.has(hash)) {
		const row = await ctx.db
			.withTables<RulesTables>()
			.selectFrom('rules.version')
			.select('body')
			.where('hash', '=', hash)
			.executeTakeFirst();
		if (!row) throw new Error(`no version ${hash} was ever kept`);
		known.set(hash, row.body);
	}
	return known.get(hash) as T;
};

/** The pinned form, workflow and checklist of a case. */
export const pinnedOf = async (ctx: Ctx, pinned: Pinned) => ({
	form: await versionBy<FormDeclaration>(ctx, pinned.form),
	workflow: await versionBy<WorkflowDeclaration>(ctx, pinned.workflow),
	checklist: await versionBy<ServiceDeclaration['checklist']>(ctx, pinned.checklist),
});
