import { fileTypeFromBuffer } from 'file-type';
import { Refusal, textFault } from '#core';
import { cleanJpeg } from './jpeg.ts';
import { pdfFault } from './pdf.ts';
import { cleanPng, cleanWebp } from './png-webp.ts';

/** The most one file may hold, in bytes. */
export const fileLimit = 25_000_000;
const pixelLimit = 50_000_000;

const cleaners = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp };

/** A file name as it may be kept: NFC, no controls, no direction marks, at most 120 characters, never a path. */
export const cleanName = (typed: string): string => {
	const name = typed.normalize('NFC').split(/[/\\]/).at(-1)!.trim();
	if (textFault(name) || /[\u0000-\u001f\u007f\u200e\u200f\u061c\u2066-\u2069]/.test(name))
		throw new Refusal('invalid', 'file-name', { field: 'file' });
	return [...(name || 'file')].slice(0, 120).join('');
};

/**
 * Looks at what the bytes are, not what they are called (trust.md §9); gives them as they may be kept, images without
 * their metadata. Throws a Refusal with the reason.
 */
export const checkFile = async (bytes: Buffer): Promise<{ bytes: Buffer; type: string }> => {
	const refuse = (code: string, facts = {}) =>
		new Refusal('invalid', code, { field: 'file', facts });
	if (bytes.length === 0) throw refuse('file-empty');
	if (bytes.length > fileLimit)
		throw refuse('file-too-big', { size: bytes.length, max: fileLimit });
	const type = (await fileTypeFromBuffer(bytes.subarray(0, 65_536)))?.mime;
	if (type === 'application/pdf') {
		const fault = pdfFault(bytes);
		if (fault) throw refuse(fault);
		return { bytes, type };
	}
	const clean = type && cleaners[type as keyof typeof cleaners];
	if (!clean) throw refuse('file-type');
	let cleaned: ReturnType<typeof clean> = null;
	try {
		cleaned = clean(bytes);
	} catch {
		// a length that points outside the file
	}
	if (!cleaned) throw refuse('file-disguised');
	if (cleaned.pixels > pixelLimit) throw refuse('image-too-large');
	return { bytes: cleaned.bytes, type };
};
