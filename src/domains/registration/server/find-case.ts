import { type Day, Refusal } from '#core';
import {
	type Against,
	type ChecklistItem,
	type FormDeclaration,
	numberOn,
	type Regime,
	type ServiceDeclaration,
	type WorkflowDeclaration,
} from '#domains/rules';
import { municipalityOf, pinnedOf, rulesNow } from '#domains/rules/server';
import type { Ctx } from '#platform/server';
import type { Selectable } from 'kysely';
import { type Standing, standingOf } from './case-now.ts';
import { own } from './db.ts';
import type { RegistrationTables } from './tables.ts';

export type CaseRow = Selectable<RegistrationTables['registration.case']>;

/** A case with what it is pinned to: nothing else of the rules may be used on it. */
export type OpenCase = Standing & {
	row: CaseRow;
	form: FormDeclaration;
	workflow: WorkflowDeclaration;
	checklist: readonly ChecklistItem[];
	service: ServiceDeclaration;
	regime: Regime;
	/** a rule value as it stood when the case began */
	rule: (key: string) => number | undefined;
};

/** The regime and service a case was opened under. */
export const declaredOf = (row: Pick<CaseRow, 'regime' | 'service'>) => {
	const regime = rulesNow().regimes.find((one) => one.code === row.regime);
	const service = regime?.services.find((one) => one.code === row.service);
	if (!regime || !service) throw new Refusal('gone', 'service-gone');
	return { regime, service };
};

/** What a list calls a case: its service, or, when that is offered no more, the form it was opened with. */
export const calledOf = (
	row: Pick<CaseRow, 'regime' | 'service'>,
	form: FormDeclaration,
): Pick<ServiceDeclaration, 'code' | 'title'> & { carries?: ServiceDeclaration['carries'] } =>
	rulesNow()
		.regimes.find(({ code }) => code === row.regime)
		?.services.find(({ code }) => code === row.service) ?? { code: row.service, title: form.title };

/** What answers are checked against: the values of the day the case was opened on. */
export const against = ({ rule }: Pick<OpenCase, 'rule'>, today: Day): Against => ({
	today,
	rule,
	isMunicipality: (code) => municipalityOf(code) !== undefined,
});

const find = async (ctx: Ctx, ref: string, lock: boolean): Promise<OpenCase> => {
	if (!/^\d{9}$/.test(ref)) throw new Refusal('not-found', 'case-unknown');
	let query = own(ctx).selectFrom('registration.case').selectAll().where('ref', '=', ref);
	if (lock) query = query.forUpdate();
	const row = (await query.executeTakeFirst()) as CaseRow | undefined;
	if (!row && lock) {
		// whose mandate has ended reads on, and does nothing more
		await find(ctx, ref, false);
		throw new Refusal('conflict', 'not-yours');
	}
	if (!row || row.discarded_at) throw new Refusal('not-found', 'case-unknown');
	const pinned = await pinnedOf(ctx, {
		form: row.form_hash,
		workflow: row.workflow_hash,
		checklist: row.checklist_hash,
	});
	const { regime, service } = declaredOf(row);
	const standing = await standingOf(ctx, row.id);
	const rule = (key: string) => numberOn(regime, key, row.rules_on);
	return { row, ...standing, ...pinned, regime, service, rule };
};

/** A case the caller may see, else `not-found`: what is foreign answers like what does not exist. */
export const findCase = (ctx: Ctx, ref: string): Promise<OpenCase> => find(ctx, ref, false);

/** The same, locked until the transaction ends: deeds on one case come one after the other. */
export const lockCase = (ctx: Ctx, ref: string): Promise<OpenCase> => find(ctx, ref, true);
