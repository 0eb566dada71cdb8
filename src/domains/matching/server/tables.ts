import type { Generated } from 'kysely';

export type MatchingTables = {
	'matching.name': {
		subject: string;
		kind: 'organisation' | 'proposed';
		public_id: string | null;
		name_ar: string;
		name_en: string | null;
		names: string[];
		keys: string[];
		proposed_by: string | null;
	};
	'matching.word': { word: string; in_names: Generated<number> };
};
