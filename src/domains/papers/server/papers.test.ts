import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import canonicalize from 'canonicalize';
import { newId, newVerifyCode, permissionsOf } from '#core';
import { record, sequenceLog } from '#domains/journal/server';
import { answerOf, checkClaim, judgeClaim, readClaim, verifyAnswer } from '#domains/papers';
import {
	act,
	ask,
	changeSigningKey,
	publicKeys,
	readSigningKeys,
	useSigningKeys,
} from '#platform/server';
import { sql } from 'kysely';
import * as v from 'valibot';
import { caller, world } from '../../../../tests/world/index.ts';
import {
	issuePaper,
	type PaperToIssue,
	readPaper,
	revokePaper,
	tieToOrganisation,
	useTemplates,
} from './index.ts';

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

type Asked = PaperToIssue & { fail?: boolean; about?: { code: string; organisation: string } };
const issuing = act('registration:decide', async (ctx, one: Asked) => {
	const issued = await issuePaper(ctx, one);
	if (one.about) await tieToOrganisation(ctx, one.about.code, one.about.organisation);
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

test('the log has a line for a paper and each change of its state, which the row alone can make again', async () => {
	const worker = caller({
		audience: 'worker',
		account: null,
		permissions: permissionsOf(['worker', 'visitor']),
	});
	const { id, claim } = await issuing(desk(), paper());
	await revoking(desk(), id);
	await sequenceLog(worker, null);
	const { rows } = await superuser.query('select * from papers.paper where id = $1', [id]);
	const { kind, number, issuer, template_hash, data_hash, salt, manifest_hash } = rows[0];
	const manifest = {
		...{ kind, number, issuer, template: template_hash },
		...{ data: data_hash.toString('hex'), salt: salt.toString('hex') },
	};
	const sha256 = (...parts: (string | Buffer)[]) =>
		parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
	expect(sha256(canonicalize(manifest)!)).toEqual(manifest_hash);
	expect(Buffer.from(readClaim(claim)!.claim.manifest)).toEqual(manifest_hash.subarray(0, 16));
	const said = [
		`paper ${manifest_hash.toString('base64')}`,
		`state ${sha256(manifest_hash, 'revoked').toString('base64')}`,
	];
	const lines = await superuser.query(
		`select e.line, e.n < (select max(size) from journal.checkpoint) as signed, o.hash as leaf
		from journal.log_entry e join journal.log_node o on o.level = 0 and o.n = e.n
		where e.line = any($1) order by e.line`,
		[said],
	);
	expect(lines.rows.map(({ line }) => line)).toEqual(said);
	// C2SP tlog-tiles: the leaf is the hash of the entry as it stands, and a checkpoint covers it
	for (const { line, leaf, signed } of lines.rows) {
		expect(leaf).toEqual(sha256(Buffer.of(0), line));
		expect(signed).toBe(true);
		expect(line.length).toBeLessThanOrEqual(512);
	}
});

test('a deed that fails leaves no paper and no line for the log', async () => {
	const before = await counts();
	await expect(issuing(desk(), { ...paper(), fail: true })).rejects.toThrow('planted');
	expect(await counts()).toEqual(before);
});

test('an older issue reads superseded; every issue names all of them; a revoked one says so', async () => {
	const first = await issuing(desk(), paper());
	const second = await issuing(desk(), paper({ replaces: first.id }));
	const third = await issuing(desk(), paper({ replaces: second.id }));
	const all = [first, second, third].map(({ code }) => code);
	for (const one of [first, second, third]) {
		const { versions, state } = await readPaper(visitor(), one);
		expect(versions.map(({ code }) => code)).toEqual(all);
		expect(state).toBe(one === third ? 'valid' : 'superseded');
	}
	await revoking(desk(), third.id);
	const said = await readPaper(visitor(), third);
	expect(said).toMatchObject({ state: 'revoked', facts, signed: true, number: '4/2018' });
	expect(said.organisation).toBe('LY-CSC-1048276');
	await expect(revoking(desk(), third.id)).rejects.toThrow('paper-unknown');
	const answer = answerOf(said, { ar: 'المفوضية', en: 'Commission' }, 'http://daam.test');
	expect(v.parse(verifyAnswer, JSON.parse(JSON.stringify(answer)))).toEqual(answer);
	expect(answer).toMatchObject({
		page: `http://daam.test/verify/${third.code}`,
		facts: [{ label: facts[0]!.label }],
	});
	expect(JSON.stringify(answer)).not.toContain('field');
});

test('what an organisation withholds is in no statement, from that moment and while it lasts', async () => {
	const organisation = newId();
	const place = {
		label: { ar: 'المقر', en: 'Seat' },
		value: { ar: 'سبها', en: 'Sebha' },
		field: 'municipality',
	};
	const { code } = await issuing(desk(), paper({ organisation, facts: [...facts, place] }));
	const older = await issuing(desk(), paper());
	await issuing(desk(), { ...paper(), about: { code: older.code, organisation } });
	const withhold = (field: string, until: string | null) =>
		superuser.query(
			`insert into papers.withheld (organisation, field, from_at, until_at) values ($1, $2, $3, $4)`,
			[organisation, field, new Date(), until],
		);
	await withhold('municipality', '2020-01-01');
	expect((await readPaper(visitor(), { code })).facts).toEqual([...facts, place]);
	await withhold('municipality', null);
	expect((await readPaper(visitor(), { code })).facts).toEqual(facts);
	await withhold('name', null);
	for (const gone of [code, older.code])
		expect(await readPaper(visitor(), { code: gone })).toMatchObject({
			...{ publicRecord: false, number: null, facts: null, claim: null, organisation: null },
			...{ kind: 'certificate', state: 'valid', signed: null },
		});
});

test('an older key goes on to check what it signed; after its end it signs nothing more', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-keys-'));
	useSigningKeys(readSigningKeys(folder, new Date('2026-01-01')));
	const { claim, code } = await issuing(desk(), paper());
	changeSigningKey(folder, 'claims', new Date('2026-11-24T20:00:00Z'));
	const keys = readSigningKeys(folder);
	useSigningKeys(keys);
	const later = await issuing(desk(), paper());
	const known = publicKeys().filter(({ use }) => use === 'claims');
	expect(known.map(({ to }) => to)).toEqual([null, '2026-11-24T20:00:00.000Z']);
	expect(known[0]!.from).toBe(known[1]!.to);
	// the day of the change counts for both
	for (const one of [claim, later.claim]) expect(await checkClaim(one, known)).not.toBeNull();
	expect(await readPaper(visitor(), { code })).toMatchObject({ signed: true });
	expect((await judgeClaim(later.claim, known.slice(1))).is).toBe('unknown-key');
	const ended = known.map((key) => ({ ...key, to: key.to && '2026-11-23T20:00:00Z' }));
	expect((await judgeClaim(claim, ended)).is).toBe('out-of-time');
	const begun = known.map((key) => ({ ...key, from: '2026-11-25T08:00:00Z' }));
	expect((await judgeClaim(claim, begun)).is).toBe('out-of-time');
	expect(statSync(join(folder, 'sign-claims-past')).mode & 0o077).toBe(0);
	rmSync(folder, { recursive: true });
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
