import { dayOf, Refusal } from '#core';
import { ask, type Ctx, openValue, type Print, publicUrl } from '#platform/server';
import type { Locale } from '#words';
import QR from 'qrcode';
import { type PaperKind, readClaim } from '../claim.ts';
import { papersWords } from '../index.ts';
import { hexOf } from '../judge.ts';
import { placeOf } from './issue-paper.ts';
import type { PapersTables } from './tables.ts';

/** An issued paper, opened for somebody it belongs to: what it says of itself, and what its PDF is set from. */
export type OpenedPaper = {
	code: string;
	kind: PaperKind;
	number: string;
	issuedAt: Date;
	/** as it stands behind `#` in the QR */
	claim: string;
	print: Print;
	/** its name as a file, without a slash */
	names: Record<Locale, string>;
};

const nameIn = (locale: Locale, kind: PaperKind, number: string) =>
	// a point keeps the order of numbers beside Arabic letters, a hyphen turns it round
	`${papersWords(locale)(`kind-${kind}`)} ${number.replaceAll('/', '.')}.pdf`;

const qrOf = (address: string): Promise<string> =>
	QR.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'L' });

/** The frozen paper, for whom row-level security lets read it; the room that issued it asks first whether it may. */
export const openPaper = ask(
	'papers:fetch',
	async (ctx: Ctx, { code }: { code: string }): Promise<OpenedPaper> => {
		const db = ctx.db.withTables<PapersTables>();
		const row = await db
			.selectFrom('papers.paper')
			.selectAll()
			.where('code', '=', code)
			.executeTakeFirst();
		if (!row) throw new Refusal('not-found', 'paper-unknown');
		const { sources } = await db
			.selectFrom('papers.template')
			.select('sources')
			.where('hash', '=', row.template_hash)
			.executeTakeFirstOrThrow();
		const data = await openValue<object>(ctx, placeOf(row.id, row.holder), row.data);
		const { kind, number, claim } = row;
		const site = `${publicUrl()}/verify`;
		const paper = {
			number,
			code,
			site,
			hash: row.data_hash.toString('hex'),
			day: dayOf(row.issued_at),
			demonstration: row.demonstration,
			key: hexOf(readClaim(claim)!.claim.key),
		};
		const qr = await qrOf(`${site}/${code}#${claim}`);
		return {
			...{ code, kind, number, claim, issuedAt: row.issued_at },
			print: {
				sources: { ...sources, 'qr.svg': qr },
				inputs: { data: JSON.stringify(data), paper: JSON.stringify(paper) },
				at: row.issued_at,
			},
			names: { ar: nameIn('ar', kind, number), en: nameIn('en', kind, number) },
		};
	},
);
