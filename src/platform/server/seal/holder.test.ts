import { expect, test } from 'vitest';
import { newId } from '#core';
import { caller, world } from '../../../../tests/world/index.ts';
import { act, ask, openValue, type SealPlace, sealValue } from '../index.ts';

const { superuser } = world();
const permissions = new Set(['registration:decide']);
const more = { records: 'nothing', because: 'a test' } as const;
const placeOf = (holder: string): SealPlace => ({
	schema: 'test',
	table: 'row',
	column: 'value',
	row: 'r',
	holder,
});

test('a key made in a part that was rolled back seals nothing afterwards', async () => {
	const holder = newId();
	const failing = act(
		'registration:decide',
		async (ctx, _: null) => {
			await sealValue(ctx, placeOf(holder), 'lost');
			throw new Error('planted');
		},
		more,
	);
	const whole = act(
		'registration:decide',
		async (ctx, _: null) => {
			await failing(ctx, null).catch(() => {});
			return sealValue(ctx, placeOf(holder), 'kept');
		},
		more,
	);
	const sealed = await whole(caller({ permissions }), null);
	const open = ask('registration:decide', (ctx, _: null) =>
		openValue(ctx, placeOf(holder), sealed),
	);
	expect(await open(caller({ permissions }), null)).toBe('kept');
});

test('one transaction asks for a key once', async () => {
	const holder = newId();
	const seals = act(
		'registration:decide',
		async (ctx, _: null) => {
			const seal = () => sealValue(ctx, placeOf(holder), 'x');
			const all = await Promise.all([seal(), seal(), seal()]);
			return Promise.all(all.map((one) => openValue(ctx, placeOf(holder), one)));
		},
		more,
	);
	expect(await seals(caller({ permissions }), null)).toEqual(['x', 'x', 'x']);
	const { rows } = await superuser.query('select from app.holder_key where holder = $1', [holder]);
	expect(rows).toHaveLength(1);
});
