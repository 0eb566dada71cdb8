import { dayOf, Refusal } from '#core';
import { neededPapers, numberOn } from '#domains/rules';
import { authorityOf, officeFor, rulesNow, serviceOn } from '#domains/rules/server';
import { ask } from '#platform/server';
import { minutesFor, type StartView } from '../index.ts';
import { carriedIn, type Told } from './carried.ts';
import { placesIn } from './head-view.ts';

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
	async (
		ctx,
		{ service: code, told = {} }: { service: string | null; told?: Told },
	): Promise<StartView> => {
		const on = dayOf(ctx.now);
		const { regime, service } = declared(code);
		const rule = (key: string) => numberOn(regime, key, on) ?? null;
		const carried = carriedIn(service, told, {
			today: on,
			rule: (key) => rule(key) ?? undefined,
		});
		const fields = service.form.pages.flatMap((page) => page.fields);
		const seat = carried[service.carries.municipality];
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
			office: typeof seat === 'string' ? officeFor(seat).name : null,
			carried: fields.flatMap((field) => {
				const answer = carried[field.id];
				return answer === undefined ? [] : [{ field, answer }];
			}),
			places: placesIn(service.form, carried),
			papers: neededPapers(service.checklist, carried).map(({ item, required }) => ({
				id: item.id,
				title: item.title,
				reason: item.reason,
				required,
			})),
			people: fields
				.filter(({ type }) => type === 'people')
				.map(({ label, columns = [], atLeast }) => ({
					label,
					columns: columns.map((one) => one.label),
					least: typeof atLeast === 'object' ? rule(atLeast.rule) : (atLeast ?? null),
				})),
		};
	},
);
