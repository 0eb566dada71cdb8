import { ask, openValue } from '#platform/server';
import { totpOf } from './codes.ts';
import { own, placeOf } from './db.ts';
import { demoPassword } from './open-account-for.ts';

/** The personas of the demonstration world with what signs them in now; empty in every other installation. */
export const listDemoAccounts = ask('identity:sign-in', async (ctx, _: null) => {
	const rows = await own(ctx)
		.selectFrom('identity.account as a')
		.innerJoin('identity.person as p', 'p.id', 'a.person_id')
		.innerJoin('identity.handle as h', 'h.account_id', 'a.id')
		.innerJoin('identity.totp as t', 't.account_id', 'a.id')
		.leftJoin('identity.role_grant as g', 'g.account_id', 'a.id')
		.select(['a.id', 'p.id as person', 'p.name', 'h.id as handle', 'h.value'])
		.select(['t.id as totp', 't.secret', 'g.role'])
		.where('a.demo', 'is not', null)
		.where('h.kind', '!=', 'card')
		.orderBy('a.made_at')
		.orderBy('a.id')
		.limit(40)
		.execute();
	return Promise.all(
		rows.map(async (row) => {
			const open = (table: string, column: string, id: string, sealed: Buffer) =>
				openValue<string>(ctx, placeOf(table, column, id, row.person), sealed);
			return {
				name: await open('person', 'name', row.person, row.name),
				role: row.role ?? 'person',
				handle: await open('handle', 'value', row.handle, row.value),
				password: demoPassword,
				code: totpOf(await open('totp', 'secret', row.totp, row.secret)).generate({
					timestamp: ctx.now.getTime(),
				}),
			};
		}),
	);
});
