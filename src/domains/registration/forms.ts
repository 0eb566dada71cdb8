import * as v from 'valibot';
import { prose } from '#core';
import { nameVerdicts } from './act.ts';

const code = v.pipe(v.string('required'), v.maxLength(120, 'not-understood'));
const list = v.optional(
	v.union([
		v.array(code),
		v.pipe(
			code,
			v.transform((one) => [one]),
		),
	]),
	[],
);

/** What was read before acting (`seenOf`); a form that does not say it has read nothing. */
const seen = v.optional(v.pipe(v.string(), v.maxLength(120, 'not-understood')), '');

/** An act with nothing to write: accepting, proclaiming. */
export const seenForm = v.object({ seen });

/** A recommendation sent back, with the reason. */
export const rejectForm = v.object({ seen, text: prose(4000) });

/** The verdict on a name, for the near names that were shown. */
export const verdictForm = v.object({
	near: seen,
	verdict: v.picklist(nameVerdicts, 'not-offered'),
	reason: prose(2000),
});

/** Grounds and reasons, of a recommendation or a refusal; what is missing is said by the deed, all of it at once. */
export const reasonedForm = v.object({
	seen,
	grounds: list,
	text: v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n')),
		v.maxLength(8000, 'too-long'),
	),
});

/**
 * A letter of defects: `defect` names the places, `ground.<place>` and `text.<place>` say what of each. Where a text was
 * written the place is meant, also when its box was not ticked.
 */
export const returnForm = v.pipe(
	v.looseObject({ seen, defect: list }),
	v.transform((typed) => {
		const said = (name: string) => {
			const value = typed[name];
			return typeof value === 'string' ? value.normalize('NFC') : '';
		};
		const written = Object.keys(typed).flatMap((name) =>
			name.startsWith('text.') && said(name).trim() ? [name.slice(5)] : [],
		);
		const defects = [...new Set([...typed.defect, ...written])].map((place) => ({
			...(place.startsWith('paper.') ? { slot: place.slice(6) } : { field: place }),
			ground: said(`ground.${place}`),
			text: said(`text.${place}`),
		}));
		return { seen: typed.seen, defects };
	}),
);

/** Papers seen as they are now, each as `slot:file`. */
export const checkAllForm = v.pipe(
	v.object({ papers: list }),
	v.transform(({ papers }) =>
		papers.map((one) => {
			const [slot = '', file = ''] = one.split(':');
			return { slot, file };
		}),
	),
);

/** A message on a case. */
export const messageForm = v.object({ text: prose(4000) });

/** Taking an application back: a reason, if one is given. */
export const withdrawForm = v.object({
	note: v.optional(v.union([v.literal(''), prose(2000)], 'not-understood'), ''),
});

/** Which of two versions of a part is kept: the late one is taken, or what stands stands. */
export const settleForm = v.object({
	proposal: code,
	take: v.pipe(
		v.picklist(['mine', 'stands'], 'not-offered'),
		v.transform((chosen) => chosen === 'mine'),
	),
});
