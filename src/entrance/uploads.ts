import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Cookies } from '@sveltejs/kit';
import busboy from 'busboy';
import { may, Refusal } from '#core';
import { withUploadProblem } from '#domains/files';
import { type Arrived, arriveFile, discardFile, fileLimit } from '#domains/files/server';
import { safeNext, withNext } from '#domains/identity';
import { findSession } from '#domains/identity/server';
import { type Caller, codeOf, log } from '#platform/server';
import { barePath, type Locale, localeOf, pathIn } from '#words';
import { callerOf, visitor } from './caller.ts';
import { sessionToken } from './cookies.ts';
import { isOwn } from './origin.ts';

/**
 * Gives an uploaded file to the room it is meant for, by a deed of that room; gives the page to go on to, without
 * language. A Refusal leads back to the form.
 */
export type Receive = (
	caller: Caller,
	fields: Record<string, string>,
	file: Arrived,
) => Promise<string>;

const address = /^(?:\/en)?(?:\/o\/([0-9a-f-]{36}))?\/files\/upload$/;
const fieldLimits = { fields: 20, fieldSize: 2_000, parts: 25, files: 1 };
// somebody who sends more than that is no browser with a wrong file
const patience = 4 * fileLimit;

const headersOf = ({ headers }: IncomingMessage): Headers =>
	new Headers(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined || name.startsWith(':')
				? []
				: [[name, String(value)] as [string, string]],
		),
	);

const cookiesOf = (header: string): Cookies => {
	const all = new Map(
		header.split(/;\s*/).map((pair) => [pair.split('=')[0]!, pair.slice(pair.indexOf('=') + 1)]),
	);
	return { get: (name: string) => all.get(name) } as Cookies;
};

type Form = { fields: Record<string, string>; file: Promise<Arrived> | null };

/** Reads the form as it comes; the file is sealed and looked into meanwhile. */
const readUpload = async (request: IncomingMessage): Promise<Form> => {
	const form: Form = { fields: {}, file: null };
	// one byte over: a file of exactly the limit is not cut
	const limits = { ...fieldLimits, fileSize: fileLimit + 1 };
	const parser = busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
	parser.on('field', (name, value) => (form.fields[name] = value));
	parser.on('file', (name, stream, { filename }) => {
		stream.on('error', () => {});
		if (name !== 'file' || !filename || form.file) return stream.resume();
		const bytes = stream.iterator({ destroyOnReturn: false });
		form.file = arriveFile({ name: filename, bytes });
		// whatever was wrong with it, the rest of the form is still to be read
		form.file.catch(() => stream.resume());
	});
	let left = patience;
	request.on('data', (chunk: Buffer) => {
		left -= chunk.length;
		if (left < 0) request.destroy();
	});
	try {
		await pipeline(request, parser);
	} catch (broken) {
		await form.file?.then(discardFile, () => {});
		throw broken;
	}
	return form;
};

const whereTo = (request: IncomingMessage, fields: Record<string, string>): string => {
	if (fields.from) return safeNext(fields.from);
	const referer = request.headers.referer;
	if (!referer || !URL.canParse(referer)) return '/account';
	const { pathname, search } = new URL(referer);
	return safeNext(barePath(pathname) + search);
};

const handOver = async (
	receive: Receive,
	caller: Caller,
	{ fields, file }: Form,
): Promise<string> => {
	const arrived = await file;
	if (!arrived) throw new Refusal('invalid', 'file-missing', { field: 'file' });
	const once = fields.once?.slice(0, 100);
	try {
		return await receive({ ...caller, ...(once ? { once } : {}) }, fields, arrived);
	} finally {
		// nothing is left when it became a file, or none
		await discardFile(arrived);
	}
};

const answer = (response: ServerResponse, status: number, location?: string): true => {
	response.writeHead(status, {
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff',
		...(location ? { location } : {}),
	});
	response.end();
	return true;
};

const finish = async (
	request: IncomingMessage,
	response: ServerResponse,
	receive: Receive,
	caller: Caller,
	locale: Locale,
): Promise<true> => {
	let form: Form = { fields: {}, file: null };
	try {
		form = await readUpload(request);
		return answer(response, 303, pathIn(locale, await handOver(receive, caller, form)));
	} catch (error) {
		if (request.destroyed && !request.complete) return true;
		if (!(error instanceof Refusal)) log('error', { place: 'upload', code: codeOf(error) });
		const { code, facts } =
			error instanceof Refusal ? error : new Refusal('busy', 'file-not-stored');
		// reading ends at the limit; the browser says how much there was
		const size = Number(request.headers['content-length'] ?? 0);
		const said = code === 'file-too-big' && size ? { ...facts, size } : facts;
		const back = withUploadProblem(whereTo(request, form.fields), { code, facts: said });
		return answer(response, 303, pathIn(locale, back));
	}
};

/**
 * The door for uploads, before kit's handler with its limit of 512K: `POST /files/upload` for a person,
 * `/o/<organisation>/files/upload` for an organisation; fields `once`, `from` (the page of the form), `file`, and what
 * the receiving room needs. Asks the same of origin, session and permission as every page. True: it answered.
 */
export const mountUploads =
	({ receive, https }: { receive: Receive; https: boolean }) =>
	async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
		const path = request.url?.split('?')[0] ?? '';
		const found = request.method === 'POST' ? address.exec(path) : null;
		if (!found) return false;
		const here = `${https ? 'https' : 'http'}://${request.headers.host}${path}`;
		if (!URL.canParse(here)) return answer(response, 400);
		const url = new URL(here);
		const locale = localeOf(path);
		const refuse = (status: number, location?: string) => {
			request.resume();
			return answer(response, status, location && pathIn(locale, location));
		};
		if (!isOwn({ method: 'POST', headers: headersOf(request) }, url.origin)) return refuse(403);
		const token = sessionToken({ cookies: cookiesOf(request.headers.cookie ?? ''), url });
		const session = token ? await findSession(visitor('account'), { token }) : null;
		const from = whereTo(request, {});
		if (!session || session.locked) return refuse(303, withNext('/account/sign-in', from));
		const organisation = found[1];
		const caller = callerOf(organisation ? 'organisation' : 'apply', session, organisation);
		if (!caller) return refuse(404);
		if (session.kind === 'staff' && !session.factorAt)
			return refuse(303, withNext('/account/again', from));
		if (!may(caller.actor, 'files:upload')) return refuse(403);
		const size = Number(request.headers['content-length'] ?? 0);
		if (size > patience)
			return refuse(
				303,
				withUploadProblem(from, { code: 'file-too-big', facts: { size, limit: fileLimit } }),
			);
		return finish(request, response, receive, caller, locale);
	};
