import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** How a body travels. */
export type Coding = 'br' | 'gzip' | 'identity';

/** The best coding a request takes. */
export const codingFor = (request: Request): Coding => {
	const taken = (request.headers.get('accept-encoding') ?? '')
		.split(',')
		.filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
		.map((one) => one.split(';')[0]!.trim());
	return (['br', 'gzip'] as const).find((one) => taken.includes(one)) ?? 'identity';
};

/**
 * Compresses a body: brotli 5 for pages (interface.md §10), where more costs time and gains little. At once: a page takes
 * a fifth of a millisecond, less than its way to another thread and back.
 */
export const compress = (
	body: Uint8Array<ArrayBuffer>,
	coding: Coding,
): Uint8Array<ArrayBuffer> => {
	if (coding === 'identity') return body;
	if (coding === 'gzip') return new Uint8Array(gzipSync(body));
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: 5,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
		// pages are hardly larger than 64 kB, and a smaller window is sooner made
		[constants.BROTLI_PARAM_LGWIN]: 16,
	};
	return new Uint8Array(brotliCompressSync(body, { params }));
};

/** Compresses a page nobody else is shown; other bodies pass as they are. */
export const compressed = async (request: Request, response: Response): Promise<Response> => {
	const coding = codingFor(request);
	const type = response.headers.get('content-type') ?? '';
	const { headers: said } = response;
	if (coding === 'identity' || !response.body || said.has('content-encoding')) return response;
	if (!type.startsWith('text/html')) return response;
	const body = compress(new Uint8Array(await response.arrayBuffer()), coding);
	const headers = new Headers(response.headers);
	headers.set('content-encoding', coding);
	headers.set('content-length', String(body.length));
	headers.set('vary', 'accept-encoding');
	headers.delete('etag');
	return new Response(body, { status: response.status, headers });
};
