type NameRow = {
	subject: string;
	public_id: string;
	name_ar: string;
	name_en: string | null;
	names: string[];
	words: string[];
	made_by: number;
};
type WordRow = { word: string; core: string; in_names: number };
type FormRow = { form: string; word: string };
type PostingRow = { word: string; subject: string; size: number };

export type MatchingTables = {
	'matching.name': NameRow;
	'matching.public_name': NameRow;
	'matching.word': WordRow;
	'matching.public_word': WordRow;
	'matching.form': FormRow;
	'matching.public_form': FormRow;
	'matching.posting': PostingRow;
	'matching.public_posting': PostingRow;
	'matching.tally': { one: boolean; names: number };
	'matching.public_tally': { names: number };
	'matching.proposal': {
		subject: string;
		name_ar: string;
		name_en: string | null;
		names: string[];
		forms: string[];
		made_by: number;
		proposed_by: string | null;
	};
};
