import { Refusal } from '#core';
import { readFile } from '#domains/files/server';
import { ask } from '#platform/server';
import { draftOf, filedOf } from './content.ts';
import { findCase } from './find-case.ts';
import { applicantOf } from './issue.ts';
import { lookerOf, requireUninterested } from './looker.ts';
import { recordLook } from './record-look.ts';

/** A paper as filed, for the office it was filed with; writes the look. */
export const getPaper = ask(
	'registration:review',
	async (ctx, { ref, file }: { ref: string; file: string }) => {
		const one = await findCase(ctx, ref);
		requireUninterested(ctx, one);
		const filed = await filedOf(ctx, one.row.id);
		if (!filed.some(({ papers }) => Object.values(papers).includes(file)))
			throw new Refusal('not-found', 'file-unknown');
		await recordLook(ctx, one, await applicantOf(ctx, one.row.id), 'review', ['papers']);
		return readFile(ctx, file);
	},
);

/** A paper of one's own application, filed or not. */
export const getMyPaper = ask(
	'registration:follow',
	async (ctx, { ref, file }: { ref: string; file: string }) => {
		const one = await findCase(ctx, ref);
		const filed = await filedOf(ctx, one.row.id);
		const who = await lookerOf(ctx, one);
		const held = who.doers.includes('applicant') ? (await draftOf(ctx, one.row.id)).papers : {};
		const papers = [held, ...filed.map(({ papers }) => papers)];
		if (!papers.some((slots) => Object.values(slots).includes(file)))
			throw new Refusal('not-found', 'file-unknown');
		return readFile(ctx, file);
	},
);
