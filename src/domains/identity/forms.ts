import * as v from 'valibot';
import { digits, line, textFault, westernDigits, withoutUnseen } from '#core';
import { organisationRoles } from './access.ts';

// exactly as typed: no trimming, no normal form
const typed = v.pipe(
	v.string('required'),
	v.minLength(1, 'required'),
	v.maxLength(1000, 'too-long'),
);
const chosen = v.pipe(
	typed,
	v.check((text) => !['nul', 'surrogate'].includes(textFault(text) ?? ''), 'not-understood'),
	v.check((text) => [...text].length >= 10, 'password-short'),
	v.check((text) => [...text].length <= 128, 'too-long'),
);
const optionalLine = (max: number) => v.union([v.literal(''), line(max)], 'not-understood');
// a number copied from a list of contacts comes wrapped in direction signs
const handle = v.pipe(v.string('required'), v.transform(withoutUnseen), line(200));
const optionalHandle = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => withoutUnseen(text).trim()),
	v.union([v.literal(''), line(200)]),
);
const remember = v.pipe(
	v.optional(v.string(), ''),
	v.transform((text) => text !== ''),
);
const anyCode = v.pipe(
	v.string('required'),
	v.transform((text) => westernDigits(text).replace(/\D/g, '')),
	v.check((text) => text.length === 6 || text.length === 13, 'code-length'),
);

/** The promised form: `handle`, `password`, `code`; an empty code is asked for on the next page. */
export const signInForm = v.object({
	handle,
	password: typed,
	code: v.pipe(
		v.optional(v.string(), ''),
		v.transform((text) => westernDigits(text).replace(/\D/g, '')),
	),
	remember,
});
export const codeForm = v.object({ code: anyCode, remember });
export const joinForm = v.object({
	name: line(120),
	phone: optionalHandle,
	email: optionalHandle,
	password: chosen,
	remember,
});
export const recoverForm = v.object({
	handle,
	'password-now': typed,
	code: digits(13),
	password: chosen,
});
export const passwordForm = v.object({ 'password-now': typed, password: chosen });
export const sixDigitsForm = v.object({ code: digits(6) });
export const tenDigitsForm = v.object({ code: digits(10) });
export const invitationForm = v.object({ invitation: digits(12) });
export const inviteForm = v.object({
	name: line(120),
	role: v.picklist(organisationRoles, 'role-missing'),
});
export const handleForm = v.object({ handle });
export const sessionForm = v.object({ session: line(36) });
export const factorForm = v.object({ factor: line(36) });
export const keptForm = v.object({ form: line(36) });
export const passkeyForm = v.object({
	answer: v.pipe(
		v.string('required'),
		v.minLength(1, 'passkey-failed'),
		v.maxLength(20_000, 'passkey-failed'),
	),
	label: v.optional(optionalLine(60), ''),
});
/** How pages look to somebody signed in. */
export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];
export const appearanceForm = v.object({ mode: v.picklist(appearances, 'not-understood') });
export const emptyForm = v.object({});
