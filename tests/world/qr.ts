import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';

/** What stands in the QR of a paper, read from the picture of its first page as a phone would. */
export const qrOf = async (pdf: Buffer): Promise<string> => {
	const library = await PDFiumLibrary.init();
	try {
		const document = await library.loadDocument(pdf);
		const page = document.getPage(0);
		const { data, width, height } = await page.render({ scale: 3, render: 'bitmap' });
		document.destroy();
		// pdfium gives blue, green, red; the light matters alone
		const found = jsQR(new Uint8ClampedArray(data), width, height);
		if (!found) throw new Error('no QR is seen on the first page');
		return found.data;
	} finally {
		library.destroy();
	}
};
