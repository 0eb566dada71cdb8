import { dayOf } from '#core';
import { Refusal } from '#core';
import { ask, openValue, publicUrl, renderTypst } from '#platform/server';
import QR from 'qrcode';
import type { PapersTables } from './tables.ts';

/**
 * A paper as PDF for somebody it belongs to (its applicant, organisation or office): set from the template it was
 * issued by and its frozen data, the same bytes each time (I-DOC-02).
 */
export const renderPaper = ask(
	'papers:fetch',
	async (ctx, { code }: { code: string }): Promise<{ name: string; pdf: Buffer }> => {
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
		const place = {
			schema: 'papers',
			table: 'paper',
			column: 'data',
			row: row.id,
			holder: row.holder,
		};
		const data = await openValue<object>(ctx, place, row.data);
		const site = `${publicUrl()}/verify/${code}`;
		const paper = {
			number: row.number,
			code,
			site: `${publicUrl()}/verify`,
			hash: row.data_hash.toString('hex'),
			day: dayOf(row.issued_at),
			demonstration: row.demonstration,
		};
		const qr = await QR.toString(`${site}#${row.claim}`, {
			type: 'svg',
			margin: 1,
			errorCorrectionLevel: 'L',
		});
		const pdf = await renderTypst(
			{ ...sources, 'qr.svg': qr },
			{ data: JSON.stringify(data), paper: JSON.stringify(paper) },
			row.issued_at,
		);
		return { name: `${row.kind}-${row.number.replaceAll('/', '-')}.pdf`, pdf };
	},
);
