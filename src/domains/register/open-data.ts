import * as v from 'valibot';
import { verdictFrom } from '#domains/matching';
import { kinds, standings } from './filters.ts';

const text = v.object({ ar: v.string(), en: v.string() });
const day = v.pipe(v.string(), v.isoDate());
const instant = v.pipe(v.string(), v.isoTimestamp());
const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const said = <S extends v.GenericSchema<any, any>>(schema: S, description: string) =>
	v.pipe(schema, v.description(description));

const publicId = said(
	v.pipe(v.string(), v.regex(/^LY-CSC-\d{7,}$/)),
	'Permanent identifier, the last digit a check digit (Damm); never used again',
);
const identifiers = said(
	v.array(v.object({ scheme: v.string(), id: v.string() })),
	'Numbers it is known by, its permanent one first',
);
const kind = said(v.string(), `One of ${kinds.join(', ')}, or another that a regime declares`);

/** A recognition as one authority recorded it; several stand side by side, and none is judged (TR-10). */
export const recognitionAnswer = v.object({
	authority: text,
	kind: v.string(),
	state: said(
		v.nullable(v.picklist(standings.filter((one) => one !== 'none'))),
		'Today; null: not yet begun. `not-renewed` means that no current recognition is recorded there',
	),
	since: v.nullable(day),
	suspended_until: v.nullable(day),
	decision: v.object({ number: v.string(), on: day }),
	entry: said(v.string(), 'Entry number as its authority writes it, `4/2018`'),
	valid_from: day,
	valid_to: v.nullable(day),
	evidence: v.picklist(['confirmed', 'recorded-by-organisation']),
});

const listed = {
	public_id: publicId,
	identifiers,
	name_ar: v.string(),
	name_en: v.nullable(v.string()),
	kind,
	municipality: said(
		v.nullable(v.string()),
		'Code of the seat’s municipality; null: not published',
	),
	recognitions: v.array(recognitionAnswer),
};

const fields = said(
	v.array(
		v.object({
			value: v.string(),
			label: text,
			icnp: said(v.nullable(v.string()), 'ICNP/TSO code, where the label means a single one'),
		}),
	),
	'Fields of work as entered, the main one first',
);

/** One organisation of a list; `score` where something was typed. */
export const organisationItem = v.object({
	...listed,
	fields_of_work: fields,
	demonstration: said(v.boolean(), 'true: invented, of the demonstration world'),
	score: v.optional(said(score, 'How near it is to what was typed')),
});

/** What `GET /api/v1/organisations` answers. */
export const organisationList = v.object({
	items: v.array(organisationItem),
	total: said(
		v.pipe(v.number(), v.integer(), v.minValue(0)),
		'Exact up to 1,000; with `total_is` a lower bound',
	),
	total_is: v.optional(v.literal('at-least')),
	next_cursor: said(
		v.nullable(v.string()),
		'The `cursor` of the next page; null: this is the last',
	),
});

/** What `GET /api/v1/organisations/{public-id}` answers. */
export const organisationAnswer = v.object({
	...listed,
	fields_of_work: fields,
	demonstration: v.boolean(),
	life: v.string(),
	municipality_name: v.nullable(text),
	objectives: v.nullable(v.string()),
	other_names: v.array(
		v.object({
			text: v.string(),
			lang: v.string(),
			kind: v.string(),
			from: day,
			to: v.nullable(day),
		}),
	),
	officers: said(
		v.array(
			v.object({
				role: v.string(),
				name: said(v.nullable(v.string()), 'Only with that person’s consent'),
				from: day,
			}),
		),
		'Those in office today, by role',
	),
	history: said(
		v.array(v.looseObject({ on: day, kind: v.string() })),
		'Dated changes, newest first; what belongs to each kind stands beside it',
	),
	papers: v.array(
		v.object({
			code: said(v.string(), 'For `/api/v1/verify/{code}`'),
			kind: v.string(),
			number: v.string(),
			issued_at: instant,
			state: v.string(),
		}),
	),
	entered_on: day,
	confirmed_on: said(day, 'When its data were last confirmed'),
	page: v.pipe(v.string(), v.url()),
});

/** What `GET /api/v1/names/check` answers. */
export const namesAnswer = v.object({
	verdict: said(
		v.picklist(['same-as', 'similar', 'clear']),
		`By the best score: from ${verdictFrom.sameAs} same-as, from ${verdictFrom.similar} similar; a person decides on similar ones`,
	),
	unshown: said(
		v.boolean(),
		'A near name is withheld for safety: it makes the verdict similar at least, also where it is the same, and is not told',
	),
	candidates: v.array(
		v.object({
			public_id: publicId,
			identifiers,
			name_ar: v.string(),
			score,
			shared_words: said(v.array(v.string()), 'Its telling words that the name shares, as written'),
			municipality: v.nullable(v.string()),
			fields_of_work: fields,
		}),
	),
});

/** What it answers with `against`: the likeness of two names. */
export const pairAnswer = v.object({ score, shared_words: v.array(v.string()) });

/** Either, as asked. */
export const namesCheckAnswer = v.union([namesAnswer, pairAnswer]);

export type OrganisationList = v.InferOutput<typeof organisationList>;
export type OrganisationAnswer = v.InferOutput<typeof organisationAnswer>;
export type NamesAnswer = v.InferOutput<typeof namesAnswer>;
export type PairAnswer = v.InferOutput<typeof pairAnswer>;
