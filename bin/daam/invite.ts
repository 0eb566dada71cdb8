import { defineCommand } from 'citty';
import { inviteStaff, type StaffRole, staffRoles } from '#domains/identity/server';
import { rulesNow } from '#domains/rules/server';
import { publicUrl, readConfig, workerCaller } from '#platform/server';
import { groupDigits } from '#words';
import { openInstallation } from '../open.ts';
import { plainly } from './say.ts';

const isRole = (role: string): role is StaffRole =>
	(staffRoles as readonly string[]).includes(role);

/** Invites somebody into an office, the first and every later one: staff have no page that invites. */
export const invite = defineCommand({
	meta: { description: 'Invites somebody into an office and prints the one-time code' },
	args: {
		office: { type: 'string', required: true, description: 'the code of the office' },
		role: { type: 'string', default: 'decider', description: staffRoles.join(' or ') },
		name: { type: 'string', required: true, description: 'whom the invitation names' },
		json: { type: 'boolean', description: 'one JSON object' },
	},
	run: plainly(async ({ args }) => {
		const installation = await openInstallation(readConfig(process.env), true);
		try {
			const { role } = args;
			if (!isRole(role)) throw new Error(`--role is one of: ${staffRoles.join(', ')}`);
			const { offices } = rulesNow();
			const office = offices.find(({ code }) => code === args.office);
			if (!office)
				throw new Error(`--office is one of: ${offices.map(({ code }) => code).join(', ')}`);
			const code = await inviteStaff(workerCaller(), { office: office.id, role, name: args.name });
			const at = `${publicUrl()}/account/invitation`;
			if (args.json) console.log(JSON.stringify({ code, at }));
			else
				console.log(
					[
						`One-time code for ${office.name.en}, ${role}, shown only now: ${groupDigits(code)}`,
						`It is given at ${at}, by an account with a second factor, within 90 days.`,
					].join('\n'),
				);
		} finally {
			await installation.close();
		}
	}),
});
