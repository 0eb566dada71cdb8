import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { dayOf, newId, newVerifyCode } from '#core';
import { queueLogLine } from '#domains/journal/server';
import { type Ctx, type SealPlace, sealValue, signFor, signingKeyId } from '#platform/server';
import { claimBytes, type PaperKind, writeClaim } from '../claim.ts';
import type { StatedFact } from '../statement.ts';
import { supersedePaper } from './change-state.ts';
import type { PapersTables } from './tables.ts';
import { keepTemplate, templateOf } from './templates.ts';

/** What a deed says of the paper it issues. */
export type PaperToIssue = {
	kind: PaperKind;
	number: string;
	/** the authority that issues it */
	issuer: string;
	/** name of the declared template */
	template: string;
	data: unknown;
	/** under whose key the data are sealed */
	holder: string;
	office?: string;
	organisation?: string;
	/** digits of the organisation's permanent identifier, for the claim */
	organisationDigits?: string;
	/** the applicant who may fetch it before an organisation exists */
	account?: string;
	/** what the public page says, for papers of the public record only */
	facts: readonly StatedFact[];
	publicRecord: boolean;
	/** id of the paper this one takes the place of */
	replaces?: string;
	demonstration: boolean;
};

/** Where the sealed data of a paper stand. */
export const placeOf = (row: string, holder: string): SealPlace => ({
	schema: 'papers',
	table: 'paper',
	column: 'data',
	row,
	holder,
});

const sha256 = (value: unknown): Buffer =>
	createHash('sha256')
		.update(canonicalize(value) ?? '')
		.digest();

const sign = (ctx: Ctx, paper: PaperToIssue, code: string, manifest: Buffer): string => {
	const signed = claimBytes({
		kind: paper.kind,
		number: paper.number,
		day: dayOf(ctx.now),
		code,
		organisation: paper.organisationDigits ?? '',
		demonstration: paper.demonstration,
		manifest,
		key: signingKeyId('claims'),
	});
	return writeClaim(signed, signFor('claims', signed));
};

/**
 * Issues a paper in the deed's own transaction: data frozen and sealed, manifest to the public log, claim signed.
 * The deed writes the journal entry. A deed that fails leaves nothing.
 */
export const issuePaper = async (
	ctx: Ctx,
	paper: PaperToIssue,
): Promise<{ id: string; code: string; claim: string }> => {
	const template = templateOf(paper.template);
	if (template.kind !== paper.kind) throw new Error(`${paper.template} makes no ${paper.kind}`);
	template.check(paper.data);
	const id = newId(ctx.now);
	const code = newVerifyCode();
	const salt = randomBytes(32);
	const { kind, number, issuer, holder } = paper;
	const template_hash = await keepTemplate(ctx, template);
	const data_hash = sha256(paper.data);
	const manifest_hash = sha256({
		kind,
		number,
		issuer,
		template: template_hash,
		data: data_hash.toString('hex'),
		salt: salt.toString('hex'),
	});
	const claim = sign(ctx, paper, code, manifest_hash);
	if (paper.replaces) await supersedePaper(ctx, paper.replaces);
	const row = { id, kind, number, code, issuer, holder, template_hash, data_hash, salt, claim };
	await ctx.db
		.withTables<PapersTables>()
		.insertInto('papers.paper')
		.values({
			...row,
			manifest_hash,
			office: paper.office ?? ctx.actor.office,
			organisation: paper.organisation ?? null,
			account: paper.account ?? (ctx.actor.audience === 'org' ? ctx.actor.account : null),
			data: await sealValue(ctx, placeOf(id, holder), paper.data),
			public_record: paper.publicRecord,
			facts: JSON.stringify(paper.publicRecord ? paper.facts : []),
			demonstration: paper.demonstration,
			replaces: paper.replaces ?? null,
			state: 'valid',
			state_at: ctx.now,
			issued_at: ctx.now,
		})
		.execute();
	await queueLogLine(ctx, 'paper', manifest_hash);
	return { id, code, claim };
};
