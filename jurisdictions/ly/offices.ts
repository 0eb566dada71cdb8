import type { Authority, Office } from '#domains/rules';

export const commission: Authority = {
	id: '01900000-0000-7000-8000-000000000001',
	code: 'csc',
	name: { ar: 'مفوضية المجتمع المدني', en: 'Civil Society Commission' },
	seat: { ar: 'ليبيا', en: 'Libya' },
};

/** Territories are codes of regions, districts or municipalities; `*` is whatever no other office names. */
export const offices: readonly Office[] = [
	{
		id: '01900000-0000-7000-8000-000000000011',
		code: 'benghazi',
		authority: commission.id,
		name: { ar: 'مكتب بنغازي', en: 'Benghazi office' },
		municipality: 'LY010304',
		territory: ['LY01'],
	},
	{
		id: '01900000-0000-7000-8000-000000000012',
		code: 'tripoli',
		authority: commission.id,
		name: { ar: 'مكتب طرابلس', en: 'Tripoli office' },
		municipality: 'LY021104',
		territory: ['*'],
	},
	{
		id: '01900000-0000-7000-8000-000000000013',
		code: 'sebha',
		authority: commission.id,
		name: { ar: 'مكتب سبها', en: 'Sebha office' },
		municipality: 'LY031901',
		territory: ['LY03'],
	},
];
