import type { ColumnType } from 'kysely';
import type { PaperKind } from '../claim.ts';
import type { PaperState, StatedFact } from '../statement.ts';

type Json<T> = ColumnType<T, string, string>;

type Shown = {
	code: string;
	kind: PaperKind;
	issuer: string;
	issued_at: Date;
	state: PaperState;
	state_at: Date;
	demonstration: boolean;
	public_record: boolean;
};

export type PapersTables = {
	'papers.template': {
		hash: string;
		name: string;
		sources: Json<Record<string, string>>;
		first_used_at: Date;
	};
	'papers.paper': Shown & {
		id: string;
		number: string;
		office: string | null;
		organisation: string | null;
		account: string | null;
		holder: string;
		template_hash: string;
		data: Buffer;
		data_hash: Buffer;
		salt: Buffer;
		manifest_hash: Buffer;
		claim: string;
		facts: Json<StatedFact[]>;
		replaces: string | null;
	};
	'papers.about': { paper: string; organisation: string };
	'papers.public_paper': Shown & {
		number: string | null;
		claim: string | null;
		facts: StatedFact[] | null;
		replaces_code: string | null;
		replaced_by_code: string | null;
	};
};
