import { inflateSync } from 'node:zlib';

// what a paper never needs and a reader may run (trust.md §9). Scripts need one of these two names beside `/JS`,
// which is too short: three bytes of a compressed picture say it by chance
const active =
	/\/(JavaScript|Rendition|Launch|SubmitForm|ImportData|EmbeddedFiles?|RichMedia|XFA(?=\s*[[\d]))(?![A-Za-z])/;
const encrypted = /\/Encrypt\s*(<<|\d+\s+\d+\s+R)/;

const windowBytes = 1 << 20;
const overlap = 512;
const packedLimit = 64_000_000;

// names may hide letters as #xx
const plain = (text: string) =>
	text.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

// looks through in windows: a text of the whole file would hold it in memory once more
const says = (bytes: Buffer, holds: (text: string) => boolean): boolean => {
	for (let at = 0; at < bytes.length; at += windowBytes)
		if (holds(bytes.toString('latin1', at, at + windowBytes + overlap))) return true;
	return false;
};

const hidesPacking = (text: string) =>
	plain(text).split('/ObjStm').length !== text.split('/ObjStm').length;

/** The objects that lie packed in streams, one text each; null when they cannot be looked into. */
function* packed(bytes: Buffer): Generator<string | null> {
	let left = packedLimit;
	for (let at = 0; (at = bytes.indexOf('/ObjStm', at, 'latin1')) >= 0; at += 7) {
		const stream = bytes.indexOf('stream', at, 'latin1');
		const head = bytes.toString('latin1', Math.max(0, at - 1000), stream);
		const filters = head.slice(head.lastIndexOf(' obj')).match(/\/[A-Za-z0-9]*Decode\b/g) ?? [];
		// not packed: then it was read with all the rest
		if (filters.length === 0) continue;
		if (stream < 0 || filters.length > 1 || filters[0] !== '/FlateDecode') return yield null;
		const from = stream + (bytes[stream + 6] === 13 ? 8 : 7);
		try {
			// up to the end of the file: the packing itself says where it ends
			const text = inflateSync(bytes.subarray(from), { maxOutputLength: left }).toString('latin1');
			left -= text.length;
			yield text;
		} catch {
			return yield null;
		}
		if (left <= 0) return yield null;
	}
}

/** What speaks against a PDF, or null: `file-disguised`, `file-encrypted`, `pdf-active`. */
export const pdfFault = (bytes: Buffer): string | null => {
	const tail = bytes.toString('latin1', Math.max(0, bytes.length - 1100));
	const end = tail.lastIndexOf('%%EOF');
	// an archive behind the end makes two files of one
	if (end < 0 || tail.includes('PK\x05\x06', end)) return 'file-disguised';
	if (says(bytes, (text) => encrypted.test(plain(text)))) return 'file-encrypted';
	if (says(bytes, (text) => active.test(plain(text)) || hidesPacking(text))) return 'pdf-active';
	for (const text of packed(bytes)) {
		if (text === null) return 'file-disguised';
		if (active.test(plain(text))) return 'pdf-active';
	}
	return null;
};
