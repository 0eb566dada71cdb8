import type { RequestHandler } from './$types.d.ts';
import { verifierPage, verifierPolicy } from '../../verifier/served.ts';

/** The offline verifier: one file under a policy of its own, to be kept on a phone. */
export const GET: RequestHandler = () =>
	new Response(new Uint8Array(verifierPage()), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': verifierPolicy,
			'cache-control': 'no-cache',
		},
	});
