import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Endpoint, Parameter } from '#core';

const schemaOf = (schema: v.GenericSchema<any, any>) => {
	const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
	return rest;
};

const parameterOf = (place: 'path' | 'query', required: boolean) =>
	function ([name, { says, description, example }]: [string, Parameter]) {
		return { name, in: place, required, description, schema: schemaOf(says), example };
	};

const meanings: Record<Endpoint['refusals'][number], string> = {
	404: 'There is no such thing, or nothing that may be told of it',
	409: 'It does not fit what is',
	422: 'A parameter is not understood; `field` names it',
	429: 'Too many questions from one address; `Retry-After` says when to go on',
};

const problem = {
	type: 'object',
	description: 'RFC 9457; `type` ends in the same code as the pages use',
	required: ['type', 'title', 'title_ar', 'status', 'code'],
	properties: {
		type: { type: 'string', examples: ['urn:daam:problem:cursor-wrong'] },
		code: { type: 'string', examples: ['cursor-wrong'] },
		title: { type: 'string' },
		title_ar: { type: 'string' },
		status: { type: 'integer' },
		field: { type: 'string', description: 'The parameter at fault' },
	},
} as const;

const headers = {
	etag: {
		description: 'Send it as `If-None-Match`: what has not changed answers 304 without a body',
		schema: { type: 'string' },
	},
} as const;

const operationOf = (endpoint: Endpoint) => ({
	summary: endpoint.summary,
	...(endpoint.description ? { description: endpoint.description } : {}),
	operationId: endpoint.path
		.replace('/api/v1/', '')
		.replace(/\/\{[^}]+\}/g, '-one')
		.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase()),
	parameters: [
		...Object.entries(endpoint.inPath).map(parameterOf('path', true)),
		...Object.entries(endpoint.query).map(parameterOf('query', false)),
	],
	responses: {
		200: {
			description: 'Found',
			headers,
			content: {
				'application/json': { schema: schemaOf(endpoint.answer), example: endpoint.example },
			},
		},
		304: { description: 'Not changed since the ETag that was sent' },
		...Object.fromEntries(
			endpoint.refusals.map((status) => [
				status,
				{
					description: meanings[status],
					content: {
						'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
					},
				},
			]),
		),
	},
});

/** The OpenAPI 3.1 document of all endpoints; `home` is the address of this installation. */
export const openApiOf = (endpoints: readonly Endpoint[], home: string) => ({
	openapi: '3.1.0',
	info: {
		title: 'دعم · Daam: open data of the public register',
		version: '1',
		summary: 'Keyless reads. Every answer may be asked for by any page (CORS).',
		license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
	},
	servers: [{ url: home }],
	paths: Object.fromEntries(endpoints.map((one) => [one.path, { get: operationOf(one) }])),
	components: { schemas: { Problem: problem } },
});
