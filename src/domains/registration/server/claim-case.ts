import { Refusal } from '#core';
import { act } from '#platform/server';
import { own } from './db.ts';
import { lockCase } from './find-case.ts';
import { lookAt, requireBeside } from './looker.ts';

/** How long a claim says who is at a file; it bars nobody from acting. */
const hours = 24;

/** Says who is at a file. One that stands is not taken over before it expires; acting needs none (I-REG-11). */
export const claimCase = act(
	'registration:review',
	async (ctx, { ref }: { ref: string }): Promise<{ ref: string; mine: boolean }> => {
		const one = await lockCase(ctx, ref);
		requireBeside((await lookAt(ctx, one)).beside, 'claim');
		const staff = ctx.actor.account!;
		const until_at = new Date(ctx.now.getTime() + hours * 3_600_000);
		const held = await own(ctx)
			.selectFrom('registration.claim')
			.select(['staff', 'until_at'])
			.where('case_id', '=', one.row.id)
			.executeTakeFirst();
		if (held && held.staff !== staff && held.until_at > ctx.now) return { ref, mine: false };
		await own(ctx)
			.insertInto('registration.claim')
			.values({ case_id: one.row.id, staff, until_at })
			.onConflict((conflict) => conflict.column('case_id').doUpdateSet({ staff, until_at }))
			.execute();
		return { ref, mine: true };
	},
	{ records: 'nothing', because: 'a soft claim changes nobody’s state' },
);

/** Lets a file go; what was done on it stays. */
export const releaseCase = act(
	'registration:review',
	async (ctx, { ref }: { ref: string }): Promise<{ ref: string }> => {
		const one = await lockCase(ctx, ref);
		if (ctx.actor.audience !== 'desk') throw new Refusal('forbidden', 'not-permitted');
		await own(ctx)
			.deleteFrom('registration.claim')
			.where('case_id', '=', one.row.id)
			.where('staff', '=', ctx.actor.account!)
			.execute();
		return { ref };
	},
	{ records: 'nothing', because: 'a soft claim changes nobody’s state' },
);
