import { Refusal } from '#core';
import type { Ctx } from '#platform/server';
import type { FilesTables } from './tables.ts';

const filesADay = 200;
const bytesOfHolder = 5_000_000_000;

/** Throws when this person gave as many files today, or this holder keeps as many bytes, as there may be (trust.md §9). */
export const checkQuota = async (ctx: Ctx, holder: string, size: number): Promise<void> => {
	const files = ctx.db.withTables<FilesTables>().selectFrom('files.file');
	const { today } = await files
		.select((eb) => eb.fn.countAll<string>().as('today'))
		.where('created_by', '=', ctx.actor.account)
		.where('created_at', '>', new Date(ctx.now.getTime() - 86_400_000))
		.executeTakeFirstOrThrow();
	if (Number(today) >= filesADay) throw new Refusal('busy', 'files-today', { field: 'file' });
	const { kept } = await files
		.select((eb) => eb.fn.sum<string | null>('size').as('kept'))
		.where('holder', '=', holder)
		.where('destroyed_at', 'is', null)
		.executeTakeFirstOrThrow();
	if (Number(kept ?? 0) + size > bytesOfHolder)
		throw new Refusal('conflict', 'files-full', { field: 'file' });
};
