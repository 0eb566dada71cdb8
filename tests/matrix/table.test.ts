import { expect, test } from 'vitest';
import { params, particular, routes } from './routes.ts';

test('there are routes', () => expect(routes.length).toBeGreaterThan(30));

test.each(routes)('$id has whom it serves and samples for its parameters', (route) => {
	expect(route.area, `src/entrance/area.ts: say whom ${route.id} serves`).toBeTruthy();
	for (const name of route.params)
		expect(
			particular[route.id]?.fill?.[name] ?? params[name],
			`tests/matrix/routes.ts: say in params which sample fills [${name}] of ${route.id}`,
		).toBeTruthy();
});

test('what is said of a route is said of one that exists', () => {
	const known = routes.map(({ id }) => id);
	for (const id of Object.keys(particular))
		expect(known, `tests/matrix/routes.ts: ${id} is no route any more`).toContain(id);
});
