import type { ColumnType, Generated } from 'kysely';

export type RulesTables = {
	'rules.version': {
		hash: string;
		kind: string;
		code: string;
		body: ColumnType<unknown, string, never>;
		first_seen_at: Date;
	};
	'rules.change': {
		id: string;
		kind: string;
		code: string;
		from_hash: string | null;
		to_hash: string;
		at: Generated<Date>;
	};
};
