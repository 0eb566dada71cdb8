import { Readable } from 'node:stream';
import type { Caller, Door } from '#platform/server';
import { refuse } from './see.ts';

/** What a reading gives of a file: its clear bytes as a stream, and what stands on the label. */
export type Served = {
	stream: AsyncIterable<Uint8Array>;
	name: string;
	type: string;
	size: number;
};

// RFC 6266: an ASCII name for old clients, the real one beside it
const disposition = (name: string): string => {
	const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const whole = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
};

/**
 * Answers with a file (trust.md §9): always as an attachment, in a sandbox without rights, kept by no cache. The room
 * that owns the file gives the reading, which decides who may.
 */
export const serveFile = async <I>(
	event: { locals: { caller: Caller } },
	reading: Door<I, Served>,
	input: I,
): Promise<Response> => {
	const file = await reading(event.locals.caller, input).catch(refuse);
	return new Response(Readable.toWeb(Readable.from(file.stream)) as ReadableStream, {
		headers: {
			'content-type': file.type,
			'content-length': String(file.size),
			'content-disposition': disposition(file.name),
			'content-security-policy': "sandbox; default-src 'none'",
			'cross-origin-resource-policy': 'same-site',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		},
	});
};
