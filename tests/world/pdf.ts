import { inflateSync } from 'node:zlib';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';

/** Everything a PDF says of itself: its objects, also those in compressed streams, as latin1. */
export const objectsOf = (pdf: Buffer): string => {
	const raw = pdf.toString('latin1');
	const packed = [...raw.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g)].map((found) => {
		const at = found.index + found[0].length;
		return inflateSync(pdf.subarray(at, raw.indexOf('endstream', at))).toString('latin1');
	});
	return [raw, ...packed].join('\n');
};

/** Opens a PDF by PDFium, as a reader would; gives what `look` finds. */
export const readPdf = async <T>(
	pdf: Buffer,
	look: (document: PDFiumDocument) => Promise<T> | T,
): Promise<T> => {
	const library = await PDFiumLibrary.init();
	const document = await library.loadDocument(pdf);
	try {
		return await look(document);
	} finally {
		document.destroy();
		library.destroy();
	}
};

/** The text of each page. */
export const textOf = (pdf: Buffer): Promise<string[]> =>
	readPdf(pdf, (document) => [...document.pages()].map((page) => page.getText()));

/** A page as grey-free pixels (RGBA) at so many dots an inch. */
export const rasterOf = (
	pdf: Buffer,
	dpi = 150,
): Promise<{ data: Uint8ClampedArray; width: number; height: number }> =>
	readPdf(pdf, async (document) => {
		const { data, width, height } = await document
			.getPage(0)
			.render({ scale: dpi / 72, render: 'bitmap' });
		const pixels = new Uint8ClampedArray(data);
		// PDFium draws blue first
		for (let at = 0; at < pixels.length; at += 4) {
			const blue = pixels[at]!;
			pixels[at] = pixels[at + 2]!;
			pixels[at + 2] = blue;
		}
		return { data: pixels, width, height };
	});
