import * as v from 'valibot';
import type { Endpoint } from '#core';
import { verifyAnswer } from './answer.ts';

/** `GET /api/v1/verify/{code}` */
export const verifyEndpoint = {
	path: '/api/v1/verify/{code}',
	summary: 'What a paper must say',
	description:
		'By the code printed on it. A paper that is not of the public record tells its kind, issuer, day and state alone.',
	inPath: {
		code: {
			reads: v.string(),
			says: v.pipe(v.string(), v.regex(/^\d{10}$/)),
			description: 'Ten digits, the last a check digit',
			example: '1234567894',
		},
	},
	query: {},
	answer: verifyAnswer,
	example: {
		code: '1234567894',
		kind: 'certificate',
		issuer: { ar: 'مفوضية المجتمع المدني', en: 'Civil Society Commission' },
		issued_at: '2026-03-14T09:00:00.000Z',
		state: 'valid',
		state_at: '2026-03-14T09:00:00.000Z',
		demonstration: true,
		public_record: true,
		number: '4/2026',
		organisation: 'LY-CSC-0000013',
		facts: [
			{ label: { ar: 'رقم القيد', en: 'Entry number' }, value: { ar: '4/2026', en: '4/2026' } },
		],
		versions: [{ code: '1234567894', issued_at: '2026-03-14T09:00:00.000Z', state: 'valid' }],
		claim: null,
		page: 'https://daam.example/verify/1234567894',
	},
	refusals: [404, 422, 429],
} as const satisfies Endpoint;
