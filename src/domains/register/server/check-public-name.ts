import type { Verdict } from '#domains/matching';
import { markWords, verdictOf } from '#domains/matching';
import { checkName } from '#domains/matching/server';
import { ask } from '#platform/server';
import type { FieldOfWork, Identifier, Place } from '../views.ts';
import { readIdentifiers } from './fill-items.ts';
import { fieldOf, placeOf } from './rule-words.ts';
import { views } from './views.ts';

/** An organisation whose name is like the one asked for: what they share, where it is, what it does. */
export type NameCandidate = {
	publicId: string;
	identifiers: Identifier[];
	nameAr: string;
	nameEn: string | null;
	score: number;
	/** the telling words of its name that are shared, as written */
	shared: string[];
	/** folded, to mark them */
	marks: string[];
	/** the name that is like it, when it is not the official one */
	by: string | null;
	municipality: Place | null;
	fields: FieldOfWork[];
};

// the shared words as the name writes them: a folded key is never shown
const writtenAs = (name: string, words: readonly string[]): string[] =>
	markWords(name, words)
		.filter(({ marked }) => marked)
		.map(({ text }) => text);

/** Whether a name is free in the public register: same-as, similar or clear, with the names in its way (REG-02). */
export const checkPublicName = ask(
	'matching:check-name',
	async (
		ctx,
		{ name }: { name: string },
	): Promise<{ verdict: Verdict; candidates: NameCandidate[] }> => {
		const near = (await checkName(ctx, { name })).candidates;
		const subjects = near.map(({ subject }) => subject);
		const entries = subjects.length
			? await views(ctx)
					.selectFrom('organisations.public_entry')
					.selectAll()
					.where('organisation_id', 'in', subjects)
					.execute()
			: [];
		const identifiers = await readIdentifiers(ctx, entries);
		// what is withheld stands in nobody's way here; the desk sees it when the name is asked for
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
		return { verdict: verdictOf(candidates[0]?.score ?? 0), candidates };
	},
);
