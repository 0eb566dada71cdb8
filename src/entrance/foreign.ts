import type { IncomingMessage } from 'node:http';
import { isOwn } from './origin.ts';
import { refusedHeader } from './refused.ts';

const ofApi = /^(?:\/en)?\/api\//;

/**
 * Marks an unsafe request that no page of ours sent, and makes a reading of it: kit would answer a form from elsewhere
 * in bare English before any code of ours runs. Nothing of it is done, and its body is never read.
 */
export const turnForeign = (request: IncomingMessage, https: boolean): void => {
	const { headers, method = 'GET' } = request;
	delete headers[refusedHeader];
	if (ofApi.test(request.url ?? '')) return;
	const said = new Headers();
	for (const name of ['origin', 'sec-fetch-site'] as const) {
		const value = headers[name];
		if (typeof value === 'string') said.set(name, value);
	}
	if (isOwn({ method, headers: said }, `${https ? 'https' : 'http'}://${headers.host}`)) return;
	request.method = 'GET';
	headers[refusedHeader] = '403';
	headers.accept = 'text/html';
};
