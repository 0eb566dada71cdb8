import { inflateSync } from 'node:zlib';

// what a paper never needs and a reader may run (trust.md §9)
const active =
	/\/(JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFile|EmbeddedFiles|XFA|RichMedia)\b/;

// objects may lie packed in streams: those are looked into as well, a few and bounded
const packed = (bytes: Buffer, text: string): string => {
	let found = '';
	let looked = 0;
	for (const match of text.matchAll(/\/ObjStm[^]{0,400}?stream\r?\n/g)) {
		if (++looked > 500) break;
		const from = match.index + match[0].length;
		const to = bytes.indexOf('endstream', from, 'latin1');
		try {
			found += inflateSync(bytes.subarray(from, to), { maxOutputLength: 4_000_000 }).toString(
				'latin1',
			);
		} catch {
			continue;
		}
	}
	return found;
};

/** What speaks against a PDF, or null: `file-disguised`, `file-encrypted`, `pdf-active`. */
export const pdfFault = (bytes: Buffer): string | null => {
	const text = bytes.toString('latin1');
	if (!/%%EOF\s*$/.test(text.slice(-1100)) && !text.slice(-1100).includes('%%EOF'))
		return 'file-disguised';
	if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return 'file-encrypted';
	// names may hide letters as #xx
	const plain = (part: string) =>
		part.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
	return active.test(plain(text)) || active.test(plain(packed(bytes, text))) ? 'pdf-active' : null;
};
