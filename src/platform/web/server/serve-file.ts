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
const disposition = (name: string, plain: string): string => {
	const ascii = plain.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const whole = encodeURIComponent(name).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
};

/** What stands on a file that leaves (trust.md §9): an attachment, in a sandbox without rights, kept by no cache. */
export const fileHeaders = (
	{ type, size, name }: Omit<Served, 'stream'>,
	plain = name,
): Record<string, string> => ({
	'content-type': type,
	'content-length': String(size),
	'content-disposition': disposition(name, plain),
	'content-security-policy': "sandbox; default-src 'none'",
	'cross-origin-resource-policy': 'same-site',
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-store',
});

/** Answers with a file. The room that owns it gives the reading, which decides who may. */
export const serveFile = async <I>(
	event: { locals: { caller: Caller } },
	reading: Door<I, Served>,
	input: I,
): Promise<Response> => {
	const file = await reading(event.locals.caller, input).catch(refuse);
	return new Response(Readable.toWeb(Readable.from(file.stream)) as ReadableStream, {
		headers: fileHeaders(file),
	});
};
