import { beforeAll, expect, test } from 'vitest';
import { libyaDemonstration } from '#jurisdictions/ly';
import { workerCaller } from '#platform/server';
import {
	accepted,
	agent,
	drafted,
	openDesk,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { waitsForLock, world } from '../../../../tests/world/index.ts';
import { checks, proclaim, verifyCases, verifyNumbers, withdrawApplication } from './index.ts';

const { superuser } = world();
const declared = libyaDemonstration;
const { office } = seatOf(declared);
const tareq = staff(office, ['registrar']);
const suad = staff(office, ['decider']);
const none = '00000000-0000-0000-0000-000000000000';
let entered: string;
beforeAll(async () => {
	await openDesk(declared);
	const who = { applicant: agent(), registrar: tareq, decider: suad };
	entered = await accepted(who, declared);
	await proclaim(suad, { ref: entered });
	await accepted(who, declared);
	await drafted(agent(), declared);
	const huda = agent();
	await withdrawApplication(huda, { ref: await submitted(huda, declared) });
});

const verify = () => checks[0]!.run(workerCaller(), { thorough: true });

test('cases that went through the deeds are found whole, their numbers without a gap', async () => {
	const { faults, seen, last } = await verifyCases(workerCaller(), { after: none });
	expect([faults, seen]).toEqual([[], 4]);
	expect(await verifyCases(workerCaller(), { after: last })).toMatchObject({ seen: 0 });
	expect(await verifyNumbers(workerCaller(), null)).toEqual([]);
	expect(await verify()).toEqual({ faults: [], says: '4 cases' });
});

/** Does something behind everybody's back and takes it back afterwards. */
const tampered = async (statement: string): Promise<string[]> => {
	const table = /registration\."?\w+"?|app\.\w+/.exec(statement)![0];
	const kept = 'kept_for_the_test';
	await superuser.query(`create table ${kept} as select * from ${table}`);
	await superuser.query(`set session_replication_role = replica`);
	try {
		await superuser.query(statement);
		return (await verify()).faults;
	} finally {
		await superuser.query(`delete from ${table}`);
		await superuser.query(`insert into ${table} select * from ${kept}`);
		await superuser.query(`set session_replication_role = origin`);
		await superuser.query(`drop table ${kept}`);
	}
};

test.each([
	[`update registration.case_now set decision = '9/2026' where entry is not null`, /kept/],
	[`update registration.case_now set state = 'refused' where fixed = 'accepted'`, /kept/],
	[`update registration.case_now set head = sha256('x') where entry is not null`, /unbroken/],
	[`update registration.act set grounds = '{x}' where kind = 'accept'`, /unbroken/],
	[`update app.number_series set next = next + 1 where kind = 'entry'`, /entry 2\/\d+ .*missing/],
	[`update app.number_series set next = next - 1 where kind = 'decision'`, /never taken/],
])('%s is found', async (statement, fault) => {
	const faults = await tampered(statement);
	expect(faults.join('\n')).toMatch(fault);
});

test.each([
	[
		'registration.case_now',
		`set head = sha256('x')`,
		() => verifyCases(workerCaller(), { after: none }),
	],
	['registration.act', `set facts = facts - 'number'`, () => verifyNumbers(workerCaller(), null)],
])(
	'what happens to %s meanwhile is not read: a check sees one instant',
	async (table, change, run) => {
		await superuser.query('create table kept_for_the_test as select * from ' + table);
		await superuser.query(
			`begin; set local session_replication_role = replica; lock table ${table} in access exclusive mode`,
		);
		const checked = run();
		await waitsForLock(superuser);
		await superuser.query(`update ${table} ${change}; commit`);
		const found = await checked;
		await superuser.query(
			`begin; set local session_replication_role = replica; delete from ${table};
		insert into ${table} select * from kept_for_the_test; drop table kept_for_the_test; commit`,
		);
		expect('faults' in found ? found.faults : found).toEqual([]);
		expect((await verify()).faults).toEqual([]);
	},
);

test('the login of applicants writes no decision, no entry and nothing of the office', async () => {
	const { rows } = await superuser.query(
		`select column_name from information_schema.column_privileges
			where table_schema = 'registration' and table_name = 'case_now' and privilege_type = 'UPDATE' and grantee = 'daam_org'`,
	);
	const columns = rows.map(({ column_name }) => column_name);
	for (const closed of ['decision', 'entry', 'recommendation', 'papers', 'name', 'prepared'])
		expect(columns).not.toContain(closed);
	expect(columns).toContain('state');
});
