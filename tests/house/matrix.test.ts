import { expect, test } from 'vitest';
import { areaOf } from '../../src/entrance/area.ts';
import { entries } from '../matrix/entries.ts';
import { params, particular, routes } from '../matrix/routes.ts';
import { doors } from './faces.ts';

test.each(doors)('$room: $name stands in the matrix of deeds', ({ room, name, value }) => {
	expect(
		entries.has(value),
		`tests/matrix/entries.ts: say how it is called, like at('desk', ${room}.${name}, ({ ref }) => ({ ref })), or of('public', ${room}.${name}, input),`,
	).toBe(true);
});

test.each(routes)('$id has whom it serves and samples for its parameters', (route) => {
	expect(route.area, `src/entrance/area.ts: say whom ${route.id} serves`).toBeTruthy();
	for (const name of route.params)
		expect(
			particular[route.id]?.fill?.[name] ?? params[name],
			`tests/matrix/routes.ts: say in params which sample fills [${name}] of ${route.id}`,
		).toBeTruthy();
});

test('what the matrix of routes names exists', () => {
	const known = routes.map(({ id }) => id);
	for (const id of Object.keys(particular))
		expect(known, `tests/matrix/routes.ts: ${id} is no route any more`).toContain(id);
});

test('a route nobody declared is not served', () => {
	expect(areaOf('/secret')).toBeNull();
	expect(areaOf('/desktop')).toBeNull();
	expect(areaOf(null)).toBe('public');
});
