import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Endpoint } from '#core';
import { verifyEndpoint } from '#domains/papers';
import { namesCheckEndpoint, organisationEndpoint, organisationsEndpoint } from '#domains/register';
import { openApiOf } from '../../src/platform/web/server/openapi.ts';
import { find, text } from './source.ts';

const endpoints: Endpoint[] = [
	organisationsEndpoint,
	organisationEndpoint,
	namesCheckEndpoint,
	verifyEndpoint,
];
const document = openApiOf(endpoints, 'http://localhost:3000');
const routes = find('src/routes/api/v1/**/+server.ts').map((file) =>
	file.replace(/^src\/routes|\/\+server\.ts$/g, ''),
);
// a route's `[publicId]` is the document's `{public-id}`
const asRoute = (path: string) =>
	path.replace(
		/\{([^}]+)\}/g,
		(_, name: string) =>
			`[${name.replace(/-(\w)/g, (__, letter: string) => letter.toUpperCase())}]`,
	);

test('every address below /api/v1 is in its document, and nothing else is', () => {
	const said = Object.keys(document.paths).map(asRoute);
	expect(routes.filter((route) => route !== '/api/v1/openapi.json').sort()).toEqual(said.sort());
	const served = text('src/routes/api/v1/openapi.json/+server.ts');
	for (const name of served.match(/\w+Endpoint(?=[,\]])/g) ?? []) expect(served).toContain(name);
});

test.each(endpoints)('$path: the example is an answer, each name of its path is told', (one) => {
	expect(v.safeParse(one.answer, one.example).issues).toBeUndefined();
	const inPath = [...one.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
	expect(Object.keys(one.inPath)).toEqual(inPath);
	expect(one.refusals).toContain(422);
	expect(one.refusals).toContain(429);
});

test('the document is OpenAPI 3.1, with a schema and a meaning for everything', () => {
	expect(document.openapi).toBe('3.1.0');
	for (const { get } of Object.values(document.paths)) {
		expect(get.summary.length).toBeGreaterThan(5);
		const ok = (get.responses as Record<string, any>)[200].content['application/json'];
		expect(ok.schema.type ?? ok.schema.anyOf).toBeTruthy();
		expect(ok.schema).not.toHaveProperty('$schema');
		for (const parameter of get.parameters) {
			expect(parameter.description.length).toBeGreaterThan(3);
			expect(parameter.schema).not.toEqual({});
		}
	}
	const ids = Object.values(document.paths).map(({ get }) => get.operationId);
	expect(new Set(ids).size).toBe(ids.length);
	expect(ids).toContain('organisationsOne');
});
