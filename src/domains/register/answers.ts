import { dayOf } from '#core';
import type { NamesAnswer, OrganisationAnswer, OrganisationList, PairAnswer } from './open-data.ts';
import type {
	NameCandidate,
	OrganisationPage,
	RecognitionNow,
	RegisterItem,
	RegisterList,
} from './views.ts';

const recognitionAnswerOf = (one: RecognitionNow) => ({
	authority: one.authority,
	kind: one.kind,
	state: one.state,
	since: one.since,
	suspended_until: one.until,
	decision: { number: `${one.decision.n}/${one.decision.year}`, on: one.decision.on },
	entry: one.entry,
	valid_from: one.validFrom,
	valid_to: one.validTo,
	evidence: one.evidence,
});

const listedOf = (one: Omit<RegisterItem, 'score' | 'by' | 'matched'>) => ({
	public_id: one.publicId,
	identifiers: one.identifiers,
	name_ar: one.nameAr,
	name_en: one.nameEn,
	kind: one.kind,
	municipality: one.municipality?.code ?? null,
	recognitions: one.recognitions.map(recognitionAnswerOf),
	fields_of_work: one.fields,
	demonstration: one.demonstration,
});

/** A page of the register as the API says it. */
export const listAnswerOf = (list: RegisterList): OrganisationList => ({
	items: list.items.map(({ score, ...item }) => ({
		...listedOf(item),
		...(score === null ? {} : { score }),
	})),
	total: list.total,
	...(list.totalIs === 'at-least' ? { total_is: 'at-least' as const } : {}),
	next_cursor: list.next,
});

/** An organisation as the API says it; `home` is the address of this installation. */
export const organisationAnswerOf = (one: OrganisationPage, home: string): OrganisationAnswer => ({
	...listedOf(one),
	life: one.life,
	municipality_name: one.municipality?.name ?? null,
	objectives: one.objectives,
	other_names: one.otherNames,
	officers: one.officers.map(({ code: role, name, from }) => ({ role, name, from })),
	history: one.history,
	papers: one.papers.map(({ issuedAt, ...paper }) => ({
		...paper,
		issued_at: issuedAt.toISOString(),
	})),
	entered_on: dayOf(one.enteredAt),
	confirmed_on: dayOf(one.confirmedAt),
	page: `${home}/register/${one.publicId}`,
});

type Asked =
	| { verdict: NamesAnswer['verdict']; candidates: NameCandidate[]; unshown: boolean }
	| { score: number; shared: string[] };

/** A check of a name, or of two against each other, as the API says it. */
export const namesAnswerOf = (found: Asked): NamesAnswer | PairAnswer => {
	if (!('verdict' in found)) return { score: found.score, shared_words: found.shared };
	return {
		verdict: found.verdict,
		unshown: found.unshown,
		candidates: found.candidates.map((one) => ({
			public_id: one.publicId,
			identifiers: one.identifiers,
			name_ar: one.nameAr,
			score: one.score,
			shared_words: one.shared,
			municipality: one.municipality?.code ?? null,
			fields_of_work: one.fields,
		})),
	};
};
