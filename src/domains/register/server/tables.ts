import type { Day } from '#core';
import type { RecognitionEvent } from '#domains/organisations';
import type { PaperKind, PaperState } from '#domains/papers';

type Of = { organisation_id: string };

/** Views that other rooms publish; this room owns no table. */
export type RegisterTables = {
	'organisations.public_entry': Of & {
		public_id: string;
		kind: string;
		life: string;
		demonstration: boolean;
		entered_at: Date;
		confirmed_at: Date;
		name_ar: string;
		name_en: string | null;
		name_key: string;
		municipality: string | null;
		fields_of_work: string[];
		recognition: string;
		recognition_until: Day | null;
		recognition_after: string | null;
	};
	'organisations.public_organisation': { id: string; objectives: string | null };
	'organisations.public_name': Of & {
		text: string;
		lang: string;
		kind: string;
		from_on: Day;
		to_on: Day | null;
	};
	'organisations.public_identifier': Of & { scheme: string; id: string };
	'organisations.public_recognition': Of & {
		id: string;
		authority_id: string;
		regime: string;
		kind: string;
		decision_n: number;
		decision_year: number;
		decided_on: Day;
		entry_as_written: string;
		entry_n: number | null;
		entry_year: number | null;
		valid_from: Day;
		valid_to: Day | null;
		evidence: 'confirmed' | 'recorded-by-organisation';
	};
	'organisations.public_recognition_event': Of & {
		recognition_id: string;
		id: string;
		kind: RecognitionEvent['kind'];
		on_day: Day;
		until_day: Day | null;
		grounds: string | null;
		appeal: string | null;
	};
	'organisations.public_site': Of & {
		kind: string;
		municipality: string;
		from_on: Day;
		to_on: Day | null;
	};
	'organisations.public_officer': Of & {
		id: string;
		role: string;
		from_on: Day;
		to_on: Day | null;
		name: string | null;
	};
	'papers.public_paper_of': Of & {
		code: string;
		kind: PaperKind;
		number: string;
		issued_at: Date;
		state: PaperState;
	};
};
