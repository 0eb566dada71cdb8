import { fileTypeFromBuffer } from 'file-type';
import { Refusal, textFault } from '#core';
import { decodes } from './decode.ts';
import { cleanJpeg } from './jpeg.ts';
import { pdfFault } from './pdf.ts';
import { cleanPng, cleanWebp } from './png-webp.ts';

/** The most one file may hold, in bytes. */
export const fileLimit = 25_000_000;
const pixelLimit = 50_000_000;

const cleaners = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/webp': cleanWebp };

/** Why a file is not taken; stands at the field `file`. */
export const refuseFile = (code: string, facts: Record<string, number> = {}): Refusal =>
	new Refusal('invalid', code, { field: 'file', facts });

/** A file name as it may be kept: NFC, no controls, no direction marks, at most 120 characters, never a path. */
export const cleanName = (typed: string): string => {
	const name = typed.normalize('NFC').split(/[/\\]/).at(-1)!.trim();
	if (
		textFault(name) ||
		/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u2028\u2029\u2066-\u2069]/.test(name)
	)
		throw refuseFile('file-name');
	return [...(name || 'file')].slice(0, 120).join('');
};

const cleanImage = (clean: (typeof cleaners)[keyof typeof cleaners], bytes: Buffer) => {
	try {
		return clean(bytes);
	} catch {
		// a length that points outside the file
		return null;
	}
};

/**
 * Looks at what the bytes are, not what they are called (trust.md §9); gives them as they may be kept, in pieces of
 * the same memory, images without their metadata. Throws a Refusal with the reason.
 */
export const checkFile = async (bytes: Buffer): Promise<{ pieces: Buffer[]; type: string }> => {
	if (bytes.length === 0) throw refuseFile('file-empty');
	const type = (await fileTypeFromBuffer(bytes.subarray(0, 65_536)))?.mime;
	if (type === 'application/pdf') {
		const fault = pdfFault(bytes);
		if (fault) throw refuseFile(fault);
		return { pieces: [bytes], type };
	}
	const clean = type && cleaners[type as keyof typeof cleaners];
	if (!clean) throw refuseFile('file-type');
	const cleaned = cleanImage(clean, bytes);
	if (!cleaned) throw refuseFile('file-disguised');
	if (cleaned.pixels > pixelLimit) throw refuseFile('image-too-large', { pixels: cleaned.pixels });
	if (!(await decodes(cleaned.pieces))) throw refuseFile('file-disguised');
	return { pieces: cleaned.pieces, type };
};
