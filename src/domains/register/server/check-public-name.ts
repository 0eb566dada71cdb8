import type { Verdict } from '#domains/matching';
import { markWords, verdictFrom, verdictOf } from '#domains/matching';
import { checkName, compareNames } from '#domains/matching/server';
import { Refusal } from '#core';
import { shortNamesOf } from '#domains/organisations/server';
import { anyOf, ask } from '#platform/server';
import type { NameCandidate } from '../views.ts';
import { readIdentifiers } from './fill-items.ts';
import { fieldOf, placeOf } from './rule-words.ts';
import { views } from './views.ts';

// the shared words as the name writes them: a folded key is never shown
const writtenAs = (name: string, words: readonly string[]): string[] =>
	markWords(name, words)
		.filter(({ marked }) => marked)
		.map(({ text }) => text);

// several may bear a short name, and none is barred by another's
const capped = (score: number, short: boolean): number =>
	short ? Math.min(score, verdictFrom.sameAs - 0.001) : score;

/**
 * Whether a name is free in the public register: same-as, similar or clear, with the names in its way (REG-02). Of a
 * withheld name it says that something near exists, never whether the spelling is exact (docs/decisions/0011).
 */
export const checkPublicName = ask(
	'matching:check-name',
	async (
		ctx,
		{ name }: { name: string },
	): Promise<{ verdict: Verdict; candidates: NameCandidate[]; unshown: boolean }> => {
		const near = (await checkName(ctx, { name })).candidates;
		const subjects = near.map(({ subject }) => subject);
		const entries = subjects.length
			? await views(ctx)
					.selectFrom('organisations.public_entry')
					.selectAll()
					.where('organisation_id', '=', anyOf(subjects))
					.execute()
			: [];
		const identifiers = await readIdentifiers(ctx, entries);
		const candidates = near.flatMap(({ subject, score, shared, by }): NameCandidate[] => {
			const entry = entries.find((one) => one.organisation_id === subject);
			if (!entry) return [];
			return [
				{
					publicId: entry.public_id,
					identifiers: identifiers.get(subject)!,
					nameAr: entry.name_ar,
					nameEn: entry.name_en,
					score,
					shared: writtenAs(by ?? entry.name_ar, shared),
					marks: shared,
					by,
					municipality: entry.municipality ? placeOf(entry.municipality) : null,
					fields: entry.fields_of_work.map(fieldOf),
				},
			];
		});
		const shorts = await shortNamesOf(
			ctx,
			near.flatMap(({ subject, by }) => (by ? [subject] : [])),
		);
		const isShort = ({ subject, by }: (typeof near)[number]) =>
			by !== null && shorts.get(subject)?.includes(by) === true;
		const told = near.filter(({ subject }) =>
			entries.some((one) => one.organisation_id === subject),
		);
		const score = Math.max(0, ...told.map((one) => capped(one.score, isShort(one))));
		const verdict = verdictOf(score);
		// what is withheld warns and no more: that something near exists is told, the exact spelling is not confirmed
		const unshown = near.some(
			({ subject, score }) =>
				score >= verdictFrom.similar && !entries.some((one) => one.organisation_id === subject),
		);
		return { verdict: unshown && verdict === 'clear' ? 'similar' : verdict, candidates, unshown };
	},
);

/** How alike two names are, and the telling words of the second that they share, as written. */
export const comparePublicNames = ask(
	'matching:check-name',
	async (ctx, { name, against }: { name: string; against: string }) => {
		const { score, shared } = await compareNames(ctx, { name, against });
		return { score, shared: writtenAs(against, shared) };
	},
);

/** What the API asks of names: whether one is free, or how alike two are. */
export const askNames = ask(
	'matching:check-name',
	async (ctx, { name, against }: { name?: string | undefined; against?: string | undefined }) => {
		if (!name) throw new Refusal('invalid', 'required', { field: 'name' });
		return against ? comparePublicNames(ctx, { name, against }) : checkPublicName(ctx, { name });
	},
);
