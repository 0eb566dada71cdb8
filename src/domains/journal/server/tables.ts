import type { Generated } from 'kysely';
import type { Ctx } from '#platform/server';

export type Tables = {
	'journal.chain': { owner_id: string; length: string; head: Buffer; slot: string | null };
	'journal.entry': {
		owner_id: string;
		seq: string;
		body: string | null;
		body_hash: Buffer;
		prev_hash: Buffer;
		hash: Buffer;
	};
	'journal.look': {
		id: string;
		owner_id: string;
		seq: string;
		at: Date;
		person: string | null;
		organisation: string | null;
		role: string;
		office: string | null;
		groups: string[];
		subject: string;
		reference: string | null;
		reason: string;
		count: number;
	};
	'journal.round': {
		n: number | string;
		hour: Date;
		at: Date;
		chains: number | string;
		root: Buffer;
		secret: Buffer;
	};
	'journal.round_chain': { slot: number | string; n: number | string; length: number | string };
	'journal.log_queue': { id: string; kind: string; commitment: Buffer; at: Date };
	'journal.log_head': {
		one: Generated<boolean>;
		origin: string;
		size: Generated<number | string>;
		root: Generated<Buffer>;
	};
	'journal.log_entry': { n: number | string; line: string; at: Date };
	'journal.log_node': { level: number; n: number | string; hash: Buffer };
	'journal.checkpoint': { size: number | string; root: Buffer; note: string; at: Date };
	'journal.day': { day: string; round: number | string; size: number | string };
};

/** The room's tables on the deed's connection. */
export const own = (ctx: Ctx) => ctx.db.withTables<Tables>();
