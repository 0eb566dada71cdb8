import { dayOf, Refusal } from '#core';
import { numberOn } from '#domains/rules';
import { authorityOf, rulesNow, serviceOn } from '#domains/rules/server';
import { ask } from '#platform/server';
import { minutesFor, type StartView } from '../index.ts';

const declared = (code: string | null) => {
	for (const regime of rulesNow().regimes) {
		const service = regime.services.find((one) => code === null || one.code === code);
		if (service) return { regime, service };
	}
	throw new Refusal('not-found', 'service-gone');
};

/** What somebody should know before beginning: for whom, what it takes, what happens after. */
export const getStart = ask(
	'registration:prepare',
	async (ctx, { service: code }: { service: string | null }): Promise<StartView> => {
		const on = dayOf(ctx.now);
		const { regime, service } = declared(code);
		const rule = (key: string) => numberOn(regime, key, on) ?? null;
		return {
			code: service.code,
			title: service.title,
			lead: service.lead,
			authority: authorityOf(regime.authority)!.name,
			open: serviceOn(service.code, on) !== undefined,
			fee: service.fee,
			minutes: minutesFor(service),
			days: rule('decision.days'),
			months: rule('draft.months'),
			on,
			papers: service.checklist.map(({ id, title, reason, required }) => ({
				id,
				title,
				reason,
				required: required !== false,
			})),
			people: service.form.pages
				.flatMap((page) => page.fields)
				.filter(({ type }) => type === 'people')
				.map(({ label, columns = [], atLeast }) => ({
					label,
					columns: columns.map((one) => one.label),
					least: typeof atLeast === 'object' ? rule(atLeast.rule) : (atLeast ?? null),
				})),
		};
	},
);
