import { expect, test } from 'vitest';
import { newId, permissionsOf, type Role } from '#core';
import { act } from '#platform/server';
import { caller, world } from '../../../../tests/world/index.ts';
import {
	acceptInvitation,
	countAccess,
	endAccess,
	getHeldRole,
	getInvitation,
	giveGrant,
	inviteColleague,
	listAccess,
	openAccountFor,
	revokeInvitation,
} from './index.ts';

const { superuser } = world();
const now = new Date('2026-11-24T08:00:00Z');
const account = async (name: string) =>
	(
		await openAccountFor(
			caller({ audience: 'identity', permissions: permissionsOf(['worker']), account: null }),
			{
				name,
				handle: `09${Math.floor(1e7 + Math.random() * 8e7)}`,
				demo: newId(),
				totp: 'JBSWY3DPEHPK3PXP',
				grants: [],
			},
		)
	).account;
const at = (organisation: string, who: string, roles: Role[], factorAt: Date | null = now) =>
	caller({
		audience: 'org',
		organisation,
		account: who,
		factorAt,
		permissions: permissionsOf(['person', ...roles]),
	});
const self = (who: string) =>
	caller({ audience: 'identity', account: who, permissions: permissionsOf(['person']) });
const give = act(
	'identity:own-account',
	(ctx, role: Role) =>
		giveGrant(ctx, {
			account: ctx.actor.account!,
			subject: 'organisation',
			subjectId: ctx.actor.organisation!,
			role,
			source: 'test',
		}),
	{ records: 'nothing', because: 'a test' },
);
const headed = async () => {
	const organisation = newId();
	const younis = await account('يونس عمر');
	const grant = await give(at(organisation, younis, []), 'head');
	return { organisation, younis, grant, head: at(organisation, younis, ['head']) };
};
const events = async (organisation: string) =>
	(
		await superuser.query<{ event: string }>(
			"select body::jsonb->>'event' as event from journal.entry where owner_id = $1 order by seq",
			[organisation],
		)
	).rows.map(({ event }) => event);

test('the head invites, prints the code again, and whoever has it stands in the workspace', async () => {
	const { organisation, head } = await headed();
	const { invitation } = await inviteColleague(head, { role: 'treasurer', name: 'خالد منصور' });
	const { code, name, role } = await getInvitation(head, { invitation });
	expect([code, name, role]).toEqual([
		expect.stringMatching(/^\d{12}$/),
		'خالد منصور',
		'treasurer',
	]);
	const { rows } = await superuser.query('select i::text as line from identity.invitation i');
	expect(rows.map(({ line }) => line).join()).not.toMatch(new RegExp(`${code}|منصور`));
	expect((await listAccess(head, null)).invited).toMatchObject([{ id: invitation, code }]);
	const khaled = await account('خالد منصور');
	await acceptInvitation(self(khaled), { invitation: code! });
	await expect(getInvitation(head, { invitation })).rejects.toMatchObject({ kind: 'not-found' });
	const { people, invited } = await listAccess(head, null);
	expect(invited).toEqual([]);
	expect(people.map((one) => [one.name, one.role, one.mine])).toEqual([
		['يونس عمر', 'head', true],
		['خالد منصور', 'treasurer', false],
	]);
	const his = await listAccess(at(organisation, khaled, ['treasurer']), null);
	expect(his.invited).toBeNull();
	const counted = await countAccess(head, null);
	expect(counted).toEqual({ people: 2, invited: 0 });
	expect((await countAccess(at(organisation, khaled, ['treasurer']), null)).invited).toBeNull();
	expect(await events(organisation)).toEqual(['identity.invitation-sent', 'identity.grant-given']);
	const again = await inviteColleague(head, { role: 'treasurer', name: 'خالد' });
	const second = (await getInvitation(head, again)).code!;
	await expect(acceptInvitation(self(khaled), { invitation: second })).rejects.toMatchObject({
		code: 'role-held',
	});
});

test('rights change on a fresh factor only, by the head, in the head’s own organisation', async () => {
	const { organisation, younis, head, grant } = await headed();
	const { invitation } = await inviteColleague(head, { role: 'member', name: 'أسماء' });
	const old = new Date(now.getTime() - 16 * 60_000);
	const stale = { code: 'factor-stale' };
	for (const factorAt of [null, old]) {
		const tired = at(organisation, younis, ['head'], factorAt);
		const asked = inviteColleague(tired, { role: 'member', name: 'أسماء' });
		await expect(asked).rejects.toMatchObject(stale);
		await expect(revokeInvitation(tired, { invitation })).rejects.toMatchObject(stale);
		await expect(endAccess(tired, { grant })).rejects.toMatchObject(stale);
	}
	const officer = at(organisation, younis, ['officer']);
	for (const deed of [
		() => inviteColleague(officer, { role: 'head', name: 'مريم' }),
		() => getInvitation(officer, { invitation }),
		() => revokeInvitation(officer, { invitation }),
		() => endAccess(officer, { grant }),
	])
		await expect(deed()).rejects.toMatchObject({ code: 'not-permitted' });
	const other = await headed();
	for (const deed of [
		() => getInvitation(other.head, { invitation }),
		() => revokeInvitation(other.head, { invitation }),
		() => endAccess(other.head, { grant }),
		() => getHeldRole(other.head, { grant }),
	])
		await expect(deed()).rejects.toMatchObject({ kind: 'not-found' });
	expect((await listAccess(other.head, null)).invited).toEqual([]);
});

test('a withdrawn invitation opens nothing', async () => {
	const { organisation, head } = await headed();
	const { invitation } = await inviteColleague(head, { role: 'officer', name: 'مريم' });
	const { code } = await getInvitation(head, { invitation });
	await revokeInvitation(head, { invitation });
	await expect(
		acceptInvitation(self(await account('مريم')), { invitation: code! }),
	).rejects.toMatchObject({ code: 'invitation-unknown' });
	await expect(revokeInvitation(head, { invitation })).rejects.toMatchObject({
		kind: 'not-found',
	});
	await expect(revokeInvitation(head, { invitation: 'x' })).rejects.toMatchObject({
		kind: 'not-found',
	});
	expect(await events(organisation)).toEqual([
		'identity.invitation-sent',
		'identity.invitation-revoked',
	]);
});

test('a role ends at once; the last head’s stays, also when two end each other together', async () => {
	const { organisation, grant, head } = await headed();
	expect(await getHeldRole(head, { grant })).toMatchObject({ last: true, mine: true });
	await expect(endAccess(head, { grant })).rejects.toMatchObject({ code: 'last-head' });
	const mariam = await account('مريم خليفة');
	const second = await give(at(organisation, mariam, []), 'head');
	const both = await Promise.allSettled([
		endAccess(head, { grant: second }),
		endAccess(at(organisation, mariam, ['head']), { grant }),
	]);
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	const { people } = await listAccess(head, null);
	expect(people.map(({ role }) => role)).toEqual(['head']);
	expect(await events(organisation)).toEqual(['identity.grant-ended']);
});

test('open invitations have a limit', async () => {
	const { head } = await headed();
	for (let i = 0; i < 50; i++) await inviteColleague(head, { role: 'member', name: `عضو ${i}` });
	await expect(inviteColleague(head, { role: 'member', name: 'عضو' })).rejects.toMatchObject({
		code: 'too-many-invitations',
		facts: { n: 50 },
	});
});
