import type { Ctx } from '#platform/server';

type Tables = {
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
};

/** The room's tables on the deed's connection. */
export const own = (ctx: Ctx) => ctx.db.withTables<Tables>();
