import type pg from 'pg';
import { expect, test } from 'vitest';
import { planOnce } from './planned.ts';

const sentFor = (text: string, values: unknown[]): unknown => {
	const sent: unknown[] = [];
	const client = { query: (...given: unknown[]) => sent.push(given[0]) } as unknown as pg.Client;
	planOnce(client);
	void client.query(text, values);
	return sent[0];
};

test.each([
	['select 1 where id = $1', true],
	['select 1 where id = any($1::uuid[])', true],
	['select count(*) from a where id = $1', true],
	['select * from a where id = $1', false],
	['select 1 where id in ($1, $2)', false],
	['insert into a (b, c) values ($1, $2)', true],
	['insert into a (b, c) values ($1, $2), ($3, $4)', false],
])('%s is sent under a name: %s', (text, named) => {
	const sent = sentFor(text, ['x']);
	expect(typeof sent === 'object').toBe(named);
	expect(sentFor(text, ['x'])).toEqual(sent);
});

test('lists of every length use up no name', () => {
	for (let n = 2; n < 600; n++)
		sentFor(
			`select 1 where id in (${Array.from({ length: n }, (_, i) => `$${i + 1}`).join(', ')})`,
			[n],
		);
	expect(sentFor('select 2 where id = $1', ['x'])).toMatchObject({ values: ['x'] });
});
