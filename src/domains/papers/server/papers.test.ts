import { expect, test } from 'vitest';
import { newId, newVerifyCode } from '#core';
import { record } from '#domains/journal/server';
import { checkClaim, readClaim } from '#domains/papers';
import { act, ask, publicKeys } from '#platform/server';
import { sql } from 'kysely';
import { caller, world } from '../../../../tests/world/index.ts';
import { issuePaper, type PaperToIssue, readPaper, revokePaper, useTemplates } from './index.ts';

const { superuser } = world();
useTemplates([
	{ name: 'note', kind: 'certificate', sources: { 'main.typ': 'x' }, check: (data) => data },
]);

const permissions = new Set(['registration:decide', 'papers:verify']);
const office = newId();
const desk = () => caller({ permissions, office });
const visitor = () => caller({ audience: 'public', account: null, permissions });
const facts = [
	{ label: { ar: 'الاسم', en: 'Name' }, value: { ar: 'جمعية السنابل', en: 'Sanabel' } },
];
const paper = (more: Partial<PaperToIssue> = {}): PaperToIssue => ({
	kind: 'certificate',
	number: '4/2018',
	issuer: newId(),
	template: 'note',
	data: { name: 'سعاد' },
	holder: newId(),
	organisationDigits: '1048276',
	facts,
	publicRecord: true,
	demonstration: true,
	...more,
});

const issuing = act('registration:decide', async (ctx, one: PaperToIssue & { fail?: boolean }) => {
	const issued = await issuePaper(ctx, one);
	await record(ctx, {
		owner: office,
		event: 'registration.application-submitted',
		subject: issued.id,
	});
	if (one.fail) throw new Error('planted');
	return issued;
});
const revoking = act('registration:decide', async (ctx, id: string) => {
	await revokePaper(ctx, id);
	await record(ctx, { owner: office, event: 'registration.application-refused', subject: id });
});
const counts = async () => {
	const { rows } = await superuser.query(`select (select count(*) from papers.paper)::int as papers,
		(select count(*) from journal.log_queue)::int as lines`);
	return rows[0];
};

test('a claim is checked by the public key alone; each flipped character is refused', async () => {
	const { claim, code } = await issuing(desk(), paper());
	const keys = publicKeys();
	expect(await checkClaim(claim, keys)).toMatchObject({
		kind: 'certificate',
		number: '4/2018',
		day: '2026-11-24',
		code,
		organisation: '1048276',
		demonstration: true,
	});
	for (let at = 0; at < claim.length; at++) {
		const other = claim[at] === 'A' ? 'B' : 'A';
		expect(await checkClaim(claim.slice(0, at) + other + claim.slice(at + 1), keys)).toBeNull();
	}
	expect(readClaim('')).toBeNull();
	expect(`https://daam.example.ly/verify/${code}#${claim}`.length).toBeLessThanOrEqual(200);
});

test('a deed that fails leaves no paper and no line for the log', async () => {
	const before = await counts();
	await expect(issuing(desk(), { ...paper(), fail: true })).rejects.toThrow('planted');
	expect(await counts()).toEqual(before);
});

test('an older issue reads superseded and names the newer; a revoked one says so', async () => {
	const first = await issuing(desk(), paper());
	const second = await issuing(desk(), paper({ replaces: first.id }));
	expect(await readPaper(visitor(), first)).toMatchObject({
		state: 'superseded',
		replacedBy: second.code,
		facts,
	});
	expect(await readPaper(visitor(), second)).toMatchObject({
		state: 'valid',
		replaces: first.code,
	});
	await revoking(desk(), second.id);
	expect(await readPaper(visitor(), second)).toMatchObject({ state: 'revoked' });
	await expect(revoking(desk(), second.id)).rejects.toThrow('paper-unknown');
});

test('a paper outside the public record tells kind, issuer, day and state only', async () => {
	const { code } = await issuing(desk(), paper({ publicRecord: false }));
	const typed = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`;
	expect(await readPaper(visitor(), { code: typed })).toMatchObject({
		kind: 'certificate',
		number: null,
		facts: null,
	});
});

test('wrong codes: too short, mistyped, unknown', async () => {
	const code = newVerifyCode();
	const wrong = code.slice(0, 9) + ((Number(code[9]) + 1) % 10);
	await expect(readPaper(visitor(), { code: '123' })).rejects.toThrow('code-length');
	await expect(readPaper(visitor(), { code: wrong })).rejects.toThrow('code-mistyped');
	await expect(readPaper(visitor(), { code })).rejects.toThrow('paper-unknown');
});

test('other offices, other organisations and no context read no row; data are sealed', async () => {
	const organisation = newId();
	const { id } = await issuing(desk(), paper({ organisation }));
	const count = ask('registration:decide', async (ctx, _: null) => {
		const { rows } = await sql<{ n: number }>`select count(*)::int as n from papers.paper
			where id = ${id}`.execute(ctx.db);
		return rows[0]!.n;
	});
	const org = { audience: 'org', permissions } as const;
	expect(await count(desk(), null)).toBe(1);
	expect(await count(caller({ ...org, organisation }), null)).toBe(1);
	expect(await count(caller({ permissions, office: newId() }), null)).toBe(0);
	expect(await count(caller({ permissions }), null)).toBe(0);
	expect(await count(caller({ ...org, organisation: newId() }), null)).toBe(0);
	const { rows } = await superuser.query('select data from papers.paper where id = $1', [id]);
	expect(rows[0].data.includes('سعاد')).toBe(false);
});

test('an issued paper is never changed, whoever asks', async () => {
	const { id } = await issuing(desk(), paper());
	const change = 'update papers.paper set number = $2 where id = $1';
	await expect(superuser.query(change, [id, '5/2018'])).rejects.toThrow('never changed');
	await expect(superuser.query('delete from papers.paper where id = $1', [id])).rejects.toThrow(
		'never changed',
	);
});
