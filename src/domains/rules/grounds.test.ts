import { expect, test } from 'vitest';
import { fitsAt, type GroundPlace } from './index.ts';

const street = { field: 'street', part: 'seat' };
const minutes = { slot: 'minutes' };

test.each<[at: string[] | undefined, place: GroundPlace, fits: boolean]>([
	[undefined, street, true],
	[undefined, minutes, true],
	[['questions'], street, true],
	[['questions'], minutes, false],
	[['papers'], minutes, true],
	[['part.seat'], street, true],
	[['part.board'], street, false],
	[['field.street'], street, true],
	[['field.minutes', 'paper.street'], minutes, false],
	[['part.board', 'paper.minutes'], minutes, true],
	[[], street, false],
])('a ground for %j at %j: %s', (at, place, fits) => {
	expect(fitsAt(at ? { at } : {}, place)).toBe(fits);
});
