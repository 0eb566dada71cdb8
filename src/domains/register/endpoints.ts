import * as v from 'valibot';
import { type Endpoint, type Parameter, type ReadOf, sought, withoutUnseen } from '#core';
import { kinds, standings } from './filters.ts';
import { namesCheckAnswer, organisationAnswer, organisationList } from './open-data.ts';

const longest = 200;
const mostOnPage = 200;

const none = v.pipe(
	v.string(),
	v.transform(() => undefined),
);

// nothing but blanks is none, as a form without script sends it
const orNone = <S extends v.GenericSchema<string, any>>(schema: S) =>
	v.lazy<typeof none | S>((typed) =>
		typeof typed === 'string' && !withoutUnseen(typed).trim() ? none : schema,
	);

/** What somebody types into the search. */
export const typedQuery = orNone(sought(longest));

/** How narrowing, order and place in a list are read from an address; pages and the API read alike. */
export const listReads = {
	q: typedQuery,
	municipality: orNone(sought(80)),
	field: orNone(sought(80)),
	kind: orNone(v.picklist(kinds, 'choice-unknown')),
	recognition: orNone(v.picklist(standings, 'choice-unknown')),
	cursor: orNone(sought(500)),
};

const text = (description: string, example: string, reads: Parameter['reads']): Parameter => ({
	...{ reads, description, example },
	says: v.pipe(v.string(), v.maxLength(longest)),
});

const limitReads = v.pipe(
	v.string(),
	v.regex(/^\d{1,6}$/, 'limit-wrong'),
	v.transform(Number),
	v.minValue(1, 'limit-wrong'),
	v.maxValue(mostOnPage, 'limit-wrong'),
);

const sample = {
	public_id: 'LY-CSC-0000013',
	identifiers: [{ scheme: 'LY-CSC', id: 'LY-CSC-0000013' }],
	name_ar: 'جمعية السنابل للتنمية المجتمعية',
	name_en: 'Sanabel Association for Community Development',
	kind: 'association',
	municipality: 'LY010304',
	recognitions: [
		{
			authority: { ar: 'مفوضية المجتمع المدني', en: 'Civil Society Commission' },
			kind: 'proclamation',
			state: 'active' as const,
			since: '2026-03-14',
			suspended_until: null,
			decision: { number: '118/2026', on: '2026-03-12' },
			entry: '4/2026',
			valid_from: '2026-03-14',
			valid_to: null,
			evidence: 'confirmed' as const,
		},
	],
	fields_of_work: [
		{ value: 'development', label: { ar: 'تنمية', en: 'Development' }, icnp: 'F20' },
	],
	demonstration: true,
};

/** `GET /api/v1/organisations` */
export const organisationsEndpoint = {
	path: '/api/v1/organisations',
	summary: 'Organisations of the public register',
	description:
		'All of it, newest first, or with `q` by nearness of name: spelling variants, word order, slips, Latin letters and former names are forgiven, and entry numbers (`4/2018`) understood. Use the bulk file of open data for more than a few hundred.',
	inPath: {},
	query: {
		q: text('What somebody types', 'السنابل', listReads.q),
		municipality: text(
			'Code or name of a municipality or district',
			'LY0103',
			listReads.municipality,
		),
		field: text('Field of work: its label’s value, or an ICNP/TSO code', 'F20', listReads.field),
		kind: {
			reads: listReads.kind,
			says: v.picklist(kinds),
			description: 'Kind of organisation',
			example: 'association',
		},
		recognition: {
			reads: listReads.recognition,
			says: v.picklist(standings),
			description: 'The best state among its recognitions; `none`: none is recorded',
			example: 'active',
		},
		limit: {
			reads: limitReads,
			says: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostOnPage)),
			description: 'How many on a page; 20 unless told',
			example: 20,
		},
		cursor: text('`next_cursor` of the page before, with all else unchanged', '', listReads.cursor),
	},
	answer: organisationList,
	example: { items: [{ ...sample, score: 0.97 }], total: 1, next_cursor: null },
	refusals: [422, 429],
} as const satisfies Endpoint;

/** What the reading asks for a query of the API. */
export const askedBy = (query: ReadOf<typeof organisationsEndpoint.query>) => {
	const { q, limit, cursor, ...chosen } = query;
	return { q, limit, cursor, chosen };
};

/** `GET /api/v1/organisations/{public-id}` */
export const organisationEndpoint = {
	path: '/api/v1/organisations/{public-id}',
	summary: 'One organisation',
	description:
		'Names, recognitions, officers, history and papers as its public page says them. What is withheld for safety is in neither.',
	inPath: {
		'public-id': text('Permanent identifier', 'LY-CSC-0000013', v.string()),
	},
	query: {},
	answer: organisationAnswer,
	example: {
		...sample,
		life: 'operating',
		municipality_name: { ar: 'بنغازي', en: 'Benghazi' },
		objectives: 'تحسين دخل الأسر بالحرف والمشاريع الصغيرة',
		other_names: [],
		officers: [{ role: 'chair', name: null, from: '2026-03-14' }],
		history: [{ on: '2026-03-14', kind: 'entered' }],
		papers: [
			{
				code: '1234567894',
				kind: 'certificate',
				number: '4/2026',
				issued_at: '2026-03-14T09:00:00.000Z',
				state: 'valid',
			},
		],
		entered_on: '2026-03-14',
		confirmed_on: '2026-03-14',
		page: 'https://daam.example/register/LY-CSC-0000013',
	},
	refusals: [404, 422, 429],
} as const satisfies Endpoint;

/** `GET /api/v1/names/check` */
export const namesCheckEndpoint = {
	path: '/api/v1/names/check',
	summary: 'Is a name free?',
	description:
		'A verdict with the names in its way. With `against` it compares the two names and answers `score` and `shared_words` alone.',
	inPath: {},
	query: {
		name: text('The name asked for', 'جمعية السنابل', sought(longest)),
		against: text('Another name to compare it with', 'جمعية سنابل الخير', typedQuery),
	},
	answer: namesCheckAnswer,
	example: {
		verdict: 'similar',
		unshown: false,
		candidates: [
			{
				public_id: sample.public_id,
				identifiers: sample.identifiers,
				name_ar: sample.name_ar,
				score: 0.82,
				shared_words: ['السنابل'],
				municipality: sample.municipality,
				fields_of_work: sample.fields_of_work,
			},
		],
	},
	refusals: [422, 429],
} as const satisfies Endpoint;
