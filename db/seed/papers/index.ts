// The papers that founders file: true PDF set by Typst from the piece's own words, and a picture of a card.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { renderTypst } from '#platform/server';
import { officersOf } from '../answers.ts';
import type { Piece } from '../piece.ts';

const source = readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8');

export type Slot = 'minutes' | 'bylaws' | 'mandate' | 'seat' | 'identity';
type Sheet = { file: string; title: string; lines: (piece: Piece) => string[]; signed: boolean };

const sheets: Record<Exclude<Slot, 'identity'>, Sheet> = {
	minutes: {
		file: 'محضر الاجتماع التأسيسي.pdf',
		title: 'محضر الاجتماع التأسيسي',
		lines: ({ host, street }) => [
			`اجتمع المؤسسون في ${host ?? street}، واكتمل الحضور.`,
			'أُقرّ النظام الأساسي بالإجماع، واختير مجلس إدارة مؤقت ووكيل للمؤسسين.',
			'أُقفل المحضر في الساعة السادسة مساءً ووقّعه الحاضرون.',
		],
		signed: true,
	},
	bylaws: {
		file: 'النظام الأساسي.pdf',
		title: 'النظام الأساسي',
		lines: ({ ar, aims, means }) => [
			`المادة 1. تؤسَّس جمعية أهلية باسم ${ar}.`,
			`المادة 2. الأهداف: ${aims}`,
			`المادة 3. الوسائل: ${means}`,
			'المادة 5. العضوية مفتوحة لكل من بلغ الثامنة عشرة وقبل هذا النظام.',
			'المادة 12. الجمعية العمومية أعلى سلطة، وتنعقد مرة في السنة على الأقل.',
			'المادة 26. تُمسك حسابات منتظمة وتُعرض على الجمعية العمومية.',
		],
		signed: true,
	},
	mandate: {
		file: 'تفويض وكيل المؤسسين.pdf',
		title: 'تفويض وكيل المؤسسين',
		lines: () => ['فوّض المؤسسون وكيلهم في تقديم الملف ومتابعته وتسلّم القرار.'],
		signed: true,
	},
	seat: {
		file: 'سند المقر.pdf',
		title: 'سند المقر',
		lines: ({ host, street }) => [
			host
				? `تستضيف ${host} مقر الجمعية دون مقابل.`
				: `يُتخذ العقار الواقع في ${street} مقراً للجمعية.`,
		],
		signed: false,
	},
};

let card: Promise<Buffer> | undefined;
const drawCard = () =>
	(card ??= sharp(
		Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400">
		<rect width="640" height="400" fill="#f2ede5"/><rect x="16" y="16" width="608" height="368" fill="none" stroke="#74351a" stroke-width="4"/>
		<circle cx="150" cy="170" r="52" fill="#c9bda9"/><path d="M60 330a90 90 0 0 1 180 0z" fill="#c9bda9"/>
		<path d="M290 120h280M290 180h280M290 240h200" stroke="#8a7f6f" stroke-width="14"/>
		<path d="M60 380L600 30" stroke="#74351a" stroke-width="3" opacity=".4"/></svg>`),
	)
		.jpeg({ quality: 70 })
		.toBuffer());

/** The paper of a slot; `again`: a later version, with one line more. */
export const paperFor = async (piece: Piece, slot: Slot, at: Date, again?: string) => {
	if (slot === 'identity') return { name: 'بطاقة وكيل المؤسسين.jpg', bytes: await drawCard() };
	const { file, title, lines, signed } = sheets[slot];
	const paper = {
		title,
		name: piece.ar,
		lines: [...lines(piece), ...(again ? [again] : [])],
		people: signed ? officersOf(piece).map(({ name }) => name) : [],
	};
	const bytes = await renderTypst({ 'main.typ': source }, { paper: JSON.stringify(paper) }, at);
	return { name: file, bytes };
};
