import { sha256 } from '@noble/hashes/sha2.js';
import { type ClaimKey, fromBase64url, hexOf } from '#domains/papers';

const invisible = /[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What was pasted: the claim behind `#` or alone; else what it is instead. */
export const readTyped = (
	text: string,
): { claim: string } | { problem: 'empty' | 'code-only' | 'unreadable' } => {
	const clean = text.replace(invisible, '');
	if (!clean) return { problem: 'empty' };
	if (/^[\d\u0660-\u0669\u06f0-\u06f9-]{10,14}$/.test(clean)) return { problem: 'code-only' };
	const claim = /[\w-]{135,}$/.exec(clean.slice(clean.lastIndexOf('#') + 1))?.[0];
	return claim ? { claim } : { problem: 'unreadable' };
};

const isKey = (value: unknown): value is string =>
	typeof value === 'string' && /^[\w-]{43}$/.test(value);

const idOf = (key: string) => hexOf(sha256(fromBase64url(key)).subarray(0, 4));

const listed = (text: string): unknown[] => {
	try {
		const read = JSON.parse(text) as { keys?: unknown } | unknown[];
		const keys = Array.isArray(read) ? read : read.keys;
		return Array.isArray(keys) ? keys : [read];
	} catch {
		return text.split(/\s+/).map((key) => ({ key }));
	}
};

const day = (value: unknown, or: string): string =>
	typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : or;

/** Keys as they are published, or bare; of a bare one the time is not known. Their ids are computed, never believed. */
export const readKeys = (text: string): ClaimKey[] => {
	const keys: ClaimKey[] = [];
	for (const one of listed(text)) {
		const { key, from, to, use } = (one ?? {}) as Record<string, unknown>;
		if (!isKey(key) || (use !== undefined && use !== 'claims')) continue;
		const until = to === null || to === undefined ? null : day(to, '');
		keys.push({
			id: idOf(key),
			key,
			from: day(from, '1970-01-01T00:00:00Z'),
			to: until || null,
		});
	}
	return keys;
};
