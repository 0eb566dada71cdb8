import type { Generated } from 'kysely';

type Own = { organisation_id: string; id: string };

export type OrganisationsTables = {
	'organisations.organisation': {
		id: string;
		public_id: string;
		kind: string;
		life: string;
		objectives: string | null;
		demonstration: boolean;
		entered_at: Date;
		confirmed_at: Date;
	};
	'organisations.name': Own & {
		text: string;
		lang: string;
		kind: string;
		from_on: string;
		to_on: string | null;
	};
	'organisations.recognition': Own & {
		authority_id: string;
		regime: string;
		kind: string;
		decision_n: number;
		decision_year: number;
		decided_on: string;
		series: string;
		entry_as_written: string;
		entry_n: number | null;
		entry_year: number | null;
		reckoning: Generated<string>;
		valid_from: string;
		valid_to: string | null;
		evidence: 'confirmed' | 'recorded-by-organisation';
	};
	'organisations.recognition_event': Own & {
		recognition_id: string;
		kind: string;
		on_day: string;
		until_day: string | null;
		document: string | null;
		grounds: string | null;
		appeal: string | null;
	};
	'organisations.site': Own & {
		kind: string;
		municipality: string;
		street: Buffer | null;
		from_on: string;
		to_on: string | null;
	};
	'organisations.field_of_work': { organisation_id: string; label: string; main: boolean };
	'organisations.officer': Own & {
		role: string;
		name: Buffer;
		public_name: string | null;
		from_on: string;
		to_on: string | null;
	};
};
