import { createHash } from 'node:crypto';
import { publicGeneration } from '#platform/server';
import { codingFor, compress, type Coding } from './compress.ts';

/** How long a rendered page is shown again, in milliseconds (architecture.md §5). */
const life = 2_000;
const mostPages = 400;
const mostBytes = 24_000_000;

type Kept = {
	generation: number;
	until: number;
	headers: [string, string][];
	etag: string;
	bodies: Partial<Record<Coding, Uint8Array<ArrayBuffer>>>;
	bytes: number;
};

const pages = new Map<string, Kept>();
const rendering = new Map<string, Promise<Kept | Response>>();
let bytes = 0;

const drop = (key: string) => {
	bytes -= pages.get(key)?.bytes ?? 0;
	pages.delete(key);
};

const isFresh = (kept: Kept, now: number) =>
	kept.until > now && kept.generation === publicGeneration();

const keep = (key: string, kept: Kept, now: number) => {
	drop(key);
	pages.set(key, kept);
	bytes += kept.bytes;
	for (const [other, one] of pages) {
		if (isFresh(one, now) && pages.size <= mostPages && bytes <= mostBytes) break;
		drop(other);
	}
};

const isKept = (response: Response) =>
	response.status === 200 &&
	!response.headers.has('set-cookie') &&
	/^(text\/html|application\/(problem\+)?json)\b/.test(response.headers.get('content-type') ?? '');

const read = async (key: string, render: () => Promise<Response>): Promise<Kept | Response> => {
	const generation = publicGeneration();
	const response = await render();
	if (!isKept(response)) return response;
	const body = new Uint8Array(await response.arrayBuffer());
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
	const now = Date.now();
	const kept: Kept = {
		generation,
		until: now + life,
		headers: [...response.headers].filter(
			([name]) => !/^(etag|cache-control|content-length|vary)$/.test(name),
		),
		etag: hash,
		bodies: { identity: body },
		// the compressed ones together are smaller than the page
		bytes: body.length * 2,
	};
	if (isFresh(kept, now)) keep(key, kept, now);
	return kept;
};

const answer = (kept: Kept, request: Request): Response => {
	const coding = codingFor(request);
	const etag = `"${kept.etag}-${coding}"`;
	const headers: [string, string][] = [
		...kept.headers,
		['etag', etag],
		['cache-control', 'no-cache'],
		['vary', 'accept-encoding'],
	];
	const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
	if (known.some((one) => one.replace(/^W\//, '') === etag))
		return new Response(null, { status: 304, headers });
	if (coding !== 'identity') headers.push(['content-encoding', coding]);
	const body = (kept.bodies[coding] ??= compress(kept.bodies.identity!, coding));
	headers.push(['content-length', String(body.length)]);
	return new Response(body, { headers });
};

/**
 * Answers an anonymous GET of a public page: rendered once for all who ask at the same time, shown again for at most two
 * seconds, dropped at once by `dropPublicPages`. The browser keeps it only to ask whether it still holds.
 */
export const fromCache = async (
	event: { request: Request; url: URL },
	render: () => Promise<Response>,
): Promise<Response> => {
	const { request, url } = event;
	const key = url.pathname + url.search;
	const kept = pages.get(key);
	if (kept && isFresh(kept, Date.now())) return answer(kept, request);
	// who asks after a drop does not wait for what was begun before it
	const flight = `${publicGeneration()} ${key}`;
	const begun = rendering.get(flight);
	if (begun) {
		const found = await begun;
		return found instanceof Response ? render() : answer(found, request);
	}
	const mine = read(key, render);
	rendering.set(flight, mine);
	try {
		const found = await mine;
		return found instanceof Response ? found : answer(found, request);
	} finally {
		rendering.delete(flight);
	}
};
