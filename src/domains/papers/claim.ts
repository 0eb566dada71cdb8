/** The kinds of papers; the place in this list stands in claims, so it only grows at its end. */
export const paperKinds = ['receipt', 'defects', 'decision', 'refusal', 'certificate'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a printed paper says of itself, signed: enough to check it with no network. */
export type Claim = {
	kind: PaperKind;
	number: string;
	/** the day of issue, `YYYY-MM-DD` in Tripoli */
	day: string;
	code: string;
	/** the digits of the organisation's permanent identifier; empty: none yet */
	organisation: string;
	demonstration: boolean;
	/** the first half of the SHA-256 of the paper's manifest */
	manifest: Uint8Array;
	/** which public key it was signed with */
	key: Uint8Array;
};

const head = 37;
const signatureBytes = 64;
const epoch = Date.UTC(2020, 0, 1);
const dayMs = 86_400_000;

/** The bytes that are signed: version, kind, flags, day, code, organisation, half manifest, key, number. */
export const claimBytes = (claim: Claim): Uint8Array<ArrayBuffer> => {
	const number = new TextEncoder().encode(claim.number);
	const bytes = new Uint8Array(head + number.length);
	const view = new DataView(bytes.buffer);
	bytes[0] = 1;
	bytes[1] = paperKinds.indexOf(claim.kind);
	bytes[2] = claim.demonstration ? 1 : 0;
	view.setUint16(3, (Date.parse(claim.day) - epoch) / dayMs);
	view.setBigUint64(5, BigInt(claim.code));
	view.setUint32(13, Number(claim.organisation || 0));
	bytes.set(claim.manifest.subarray(0, 16), 17);
	bytes.set(claim.key.subarray(0, 4), 33);
	bytes.set(number, head);
	return bytes;
};

const base64url = (bytes: Uint8Array): string =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');

/** Bytes of base64url. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** A claim with its signature, as it stands behind `#` in the QR of a paper. */
export const writeClaim = (signed: Uint8Array, signature: Uint8Array): string =>
	base64url(new Uint8Array([...signed, ...signature]));

/** Reads a claim's text without judging its signature; null when it is none. One text only stands for one claim. */
export const readClaim = (
	text: string,
): {
	claim: Claim;
	signed: Uint8Array<ArrayBuffer>;
	signature: Uint8Array<ArrayBuffer>;
} | null => {
	if (!/^[\w-]{135,200}$/.test(text) || text.length % 4 === 1) return null;
	const bytes = fromBase64url(text);
	const signed = bytes.slice(0, -signatureBytes);
	const view = new DataView(bytes.buffer);
	const kind = paperKinds[bytes[1]!];
	if (bytes[0] !== 1 || !kind || bytes[2]! > 1 || base64url(bytes) !== text) return null;
	const organisation = view.getUint32(13);
	const claim = {
		kind,
		number: new TextDecoder().decode(signed.slice(head)),
		day: new Date(epoch + view.getUint16(3) * dayMs).toISOString().slice(0, 10),
		code: String(view.getBigUint64(5)).padStart(10, '0'),
		organisation: organisation ? String(organisation).padStart(7, '0') : '',
		demonstration: bytes[2] === 1,
		manifest: signed.slice(17, 33),
		key: signed.slice(33, 37),
	};
	return { claim, signed, signature: bytes.slice(-signatureBytes) };
};
