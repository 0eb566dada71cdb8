import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newId, permissionsOf } from '#core';
import { act, type Ctx } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import {
	acceptInvitation,
	readInvitation,
	accountsWithGrant,
	endGrant,
	giveGrant,
	inviteInto,
	openAccountFor,
	personName,
} from './index.ts';

const { superuser } = world();
const permissions = permissionsOf(['person', 'registrar', 'decider', 'head', 'worker']);
const seeder = () => caller({ audience: 'identity', permissions, account: null });
const open = (name: string) =>
	openAccountFor(seeder(), {
		name,
		handle: `09${Math.floor(1e7 + Math.random() * 8e7)}`,
		demo: name,
		totp: 'JBSWY3DPEHPK3PXP',
		grants: [],
	});
const inside = <T>(run: (ctx: Ctx) => Promise<T>) =>
	act('identity:own-account', (ctx, _: null) => run(ctx), {
		records: 'nothing',
		because: 'a test',
	});

test('a grant is given and ended in one’s own place only', async () => {
	const [office, other] = [newId(), newId()];
	const { account } = await open('طارق');
	const give = inside((ctx) =>
		giveGrant(ctx, {
			account,
			subject: 'office',
			subjectId: office,
			role: 'registrar',
			source: 'test',
		}),
	);
	const list = inside((ctx) => accountsWithGrant(ctx, { office, roles: ['registrar'] }));
	const at = (place: string) => caller({ audience: 'desk', permissions, office: place });
	await expect(give(at(other), null)).rejects.toThrow('somebody else');
	const id = await give(at(office), null);
	expect((await list(at(office), null)).map((grant) => grant.account)).toEqual([account]);
	expect(await list(at(other), null)).toEqual([]);
	expect(await list(caller({ audience: 'org', permissions, organisation: office }), null)).toEqual(
		[],
	);
	const end = inside((ctx) => endGrant(ctx, id));
	expect(await end(at(other), null)).toBe(false);
	expect(await end(at(office), null)).toBe(true);
	expect(await list(at(office), null)).toEqual([]);
});

test('an invitation is taken up once, by its code', async () => {
	const organisation = newId();
	const { account } = await open('مريم');
	const asked = inside((ctx) => inviteInto(ctx, { role: 'officer', organisation, name: 'مريم' }));
	const { code } = await asked(caller({ audience: 'org', permissions, organisation }), null);
	const her = caller({ audience: 'identity', permissions, account });
	for (const door of [acceptInvitation, readInvitation])
		await expect(door(her, { invitation: '000000000000' })).rejects.toThrow('invitation');
	// whoever holds the code reads whom it is for, and has taken nothing up
	const hala = caller({ audience: 'identity', permissions, account: (await open('هالة')).account });
	expect(await readInvitation(hala, { invitation: code })).toEqual({
		...{ code, role: 'officer', subject: 'organisation' },
		...{ name: 'مريم', holder: 'هالة', agrees: false },
	});
	expect(await readInvitation(her, { invitation: code })).toMatchObject({ agrees: true });
	expect(await acceptInvitation(her, { invitation: code })).toEqual({
		role: 'officer',
		subject: 'organisation',
		subjectId: organisation,
	});
	// given again by the same person it has no second effect; nobody else takes it up
	await acceptInvitation(her, { invitation: code });
	const { account: another } = await open('أسماء');
	const she = caller({ audience: 'identity', permissions, account: another });
	for (const door of [acceptInvitation, readInvitation])
		await expect(door(she, { invitation: code })).rejects.toThrow('invitation');
	const list = inside((ctx) => accountsWithGrant(ctx, { organisation }));
	expect(await list(caller({ audience: 'worker', permissions }), null)).toHaveLength(1);
});

test('a name is known to its own, to offices at work, and not to a stranger', async () => {
	const { account } = await open('خالد بن علي');
	const name = inside((ctx) => personName(ctx, account));
	expect(await name(caller({ audience: 'org', permissions, account }), null)).toBe('خالد بن علي');
	expect(await name(caller({ audience: 'desk', permissions, office: newId() }), null)).toBe(
		'خالد بن علي',
	);
	expect(
		await name(caller({ audience: 'org', permissions, organisation: newId() }), null),
	).toBeNull();
	expect(await name(caller({ audience: 'desk', permissions }), null)).toBeNull();
});

test('no other login reads a table of this room; nothing lies there in clear', async () => {
	const phone = '0917654321';
	await openAccountFor(seeder(), {
		name: 'كناري قورينا',
		handle: phone,
		demo: 'person',
		totp: 'JBSWY3DPEHPK3PXP',
		grants: [],
	});
	const { rows } = await superuser.query<{ name: string }>(
		"select table_name as name from information_schema.tables where table_schema = 'identity'",
	);
	expect(rows.length).toBeGreaterThan(12);
	for (const { name } of rows) {
		for (const audience of ['public', 'org', 'desk', 'worker'] as const) {
			const read = act('identity:own-account', (ctx, _: null) =>
				sql.raw(`select * from identity.${name}`).execute(ctx.db),
			);
			await expect(read(caller({ audience, permissions, office: newId() }), null)).rejects.toThrow(
				'permission denied',
			);
		}
		const all = await superuser.query(`select t::text as line from identity.${name} t`);
		for (const { line } of all.rows) expect(line).not.toMatch(/917654321|قورينا|JBSWY3/);
	}
});
