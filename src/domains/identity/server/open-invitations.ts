import { sql } from 'kysely';
import type { Role } from '#core';
import { type Ctx, openValue } from '#platform/server';
import type { OpenInvitation } from '../access.ts';
import { placeOf } from './db.ts';

/** The invitations into an organisation that nobody took up yet, newest first; for its own people only. */
export const openInvitations = async (
	ctx: Ctx,
	organisation: string,
): Promise<OpenInvitation[]> => {
	const { rows } = await sql<{
		id: string;
		role: Role;
		name: Buffer;
		sheet: Buffer | null;
		made_at: Date;
		until: Date;
	}>`select * from identity.invitations_in(${organisation}::uuid, ${ctx.now}) order by id desc`.execute(
		ctx.db,
	);
	return Promise.all(
		rows.map(async ({ id, role, name, sheet, made_at, until }) => {
			const open = (column: string, sealed: Buffer) =>
				openValue<string>(ctx, placeOf('invitation', column, id, organisation), sealed);
			return {
				id,
				role,
				name: await open('name', name),
				code: sheet ? await open('sheet', sheet) : null,
				madeAt: made_at,
				until,
			};
		}),
	);
};
