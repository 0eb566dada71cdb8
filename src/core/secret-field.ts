const secret = new Set([
	'password',
	'secret',
	'code',
	'codes',
	'invitation',
	'sheet',
	'token',
	'pin',
	'totp',
	'once',
]);

/**
 * Whether the field of a form holds what opens something: a password, a code of any kind, an invitation, a once-key. Such
 * a field is never shown again, kept or written down. Each word of a name counts: `password-now` is one, `postcode` none.
 */
export const isSecretField = (name: string): boolean =>
	name
		.toLowerCase()
		.split(/[^a-z]+/)
		.some((word) => secret.has(word));
