import type { Generated } from 'kysely';

export type FilesTables = {
	'files.file': {
		id: string;
		holder: string;
		address: string;
		sha256: Buffer;
		sha256_index: Buffer;
		sent_sha256: Buffer | null;
		stored_sha256: string;
		size: number | string;
		type: string;
		name: Buffer;
		file_key: Buffer | null;
		created_by: string;
		created_at: Date;
		held: Generated<boolean>;
		open_to_office: string | null;
		organisation_id: string | null;
		destroyed_at: Date | null;
		removed_at: Generated<Date | null>;
	};
};

/** A file as rooms and pages see it. */
export type FileRow = { id: string; name: string; size: number; type: string; sha256: string };
