import type { ColumnType, Generated } from 'kysely';

type Made = ColumnType<Date, Date | undefined, never>;
type Place = { subject: Subject; subject_id: string; role: string };
export type Subject = 'organisation' | 'office' | 'platform';

/** The room's own tables, as Kysely knows them. */
export type Tables = {
	'identity.person': { id: string; name: Buffer; made_at: Made };
	'identity.account': {
		id: string;
		person_id: string;
		demo: string | null;
		frozen_at: Date | null;
		made_at: Made;
	};
	'identity.handle': {
		id: string;
		account_id: string;
		kind: 'phone' | 'email' | 'card';
		value: Buffer;
		blind: Buffer;
		confirmed_at: Date | null;
		made_at: Made;
	};
	'identity.password': { account_id: string; hash: string; set_at: Date };
	'identity.totp': {
		id: string;
		account_id: string;
		secret: Buffer;
		confirmed_at: Date | null;
		last_step: ColumnType<string, number | undefined, number>;
		made_at: Made;
	};
	'identity.passkey': {
		id: string;
		account_id: string;
		credential_id: string;
		public_key: Buffer;
		counter: ColumnType<string, number, number>;
		transports: string[];
		label: string;
		made_at: Made;
		used_at: Date | null;
	};
	'identity.ceremony': { id: string; account_id: string | null; challenge: string; until: Date };
	'identity.recovery_code': {
		account_id: string;
		line: number;
		hash: string;
		used_at: Date | null;
	};
	'identity.code_sheet': { account_id: string; sealed: Buffer; until: Date };
	'identity.session': {
		id: string;
		account_id: string;
		token_hash: Buffer;
		kind: 'staff' | 'organisation';
		device: string;
		made_at: Date;
		seen_at: Date;
		factor_at: Date | null;
		ended_at: Date | null;
	};
	'identity.device': {
		id: string;
		account_id: string;
		token_hash: Buffer;
		label: string;
		made_at: Date;
		until: Date;
	};
	'identity.sign_in_attempt': {
		id: string;
		account_id: string;
		token_hash: Buffer;
		tries: Generated<number>;
		until: Date;
	};
	'identity.sent_code': {
		id: string;
		account_id: string;
		handle_id: string | null;
		purpose: 'confirm' | 'freeze';
		blind: Buffer;
		tries: Generated<number>;
		until: Date;
		used_at: Date | null;
	};
	'identity.role_grant': Place & {
		id: string;
		account_id: string;
		source: string;
		from_at: Date;
		to_at: Date | null;
	};
	'identity.invitation': Place & {
		id: string;
		name: Buffer;
		blind: Buffer;
		invited_by: string | null;
		made_at: Made;
		until: Date;
		accepted_by: string | null;
		accepted_at: Date | null;
		sheet: Buffer | null;
		revoked_at: Date | null;
	};
	'identity.kept_form': {
		id: string;
		account_id: string;
		path: string;
		fields: Buffer;
		made_at: Date;
		after_end: boolean;
	};
};
