import * as v from 'valibot';
import { paperKinds } from './claim.ts';
import { paperStates, type PaperStatement } from './statement.ts';

const instant = v.pipe(v.string(), v.isoTimestamp());
const text = v.object({ ar: v.string(), en: v.string() });

/**
 * What `GET /api/v1/verify/{code}` answers: a paper's statement, with its signed claim for whoever checks it by
 * `/.well-known/daam-keys.json`. Outside the public record `number`, `facts`, `claim` and `organisation` are null.
 */
export const verifyAnswer = v.object({
	code: v.pipe(v.string(), v.regex(/^\d{10}$/)),
	kind: v.picklist(paperKinds),
	issuer: v.nullable(text),
	issued_at: instant,
	state: v.picklist(paperStates),
	state_at: instant,
	/** true: of the demonstration world, without effect */
	demonstration: v.boolean(),
	public_record: v.boolean(),
	number: v.nullable(v.string()),
	/** permanent identifier of the organisation it is about */
	organisation: v.nullable(v.string()),
	facts: v.nullable(v.array(v.object({ label: text, value: text }))),
	/** every issue of this paper, oldest first; itself among them */
	versions: v.array(
		v.object({
			code: v.string(),
			issued_at: instant,
			state: v.picklist(paperStates),
		}),
	),
	/** base64url, as behind `#` in its QR */
	claim: v.nullable(v.string()),
	page: v.pipe(v.string(), v.url()),
});
export type VerifyAnswer = v.InferOutput<typeof verifyAnswer>;

/** A statement as the API says it; `issuer` in words, `home` the address of this installation. */
export const answerOf = (
	paper: PaperStatement,
	issuer: VerifyAnswer['issuer'],
	home: string,
): VerifyAnswer => {
	const { code, kind, state, demonstration, number, organisation, claim } = paper;
	return {
		...{ code, kind, issuer, state, demonstration, number, organisation, claim },
		issued_at: paper.issuedAt.toISOString(),
		state_at: paper.stateAt.toISOString(),
		public_record: paper.publicRecord,
		facts: paper.facts?.map(({ label, value }) => ({ label, value })) ?? null,
		versions: paper.versions.map((one) => ({
			code: one.code,
			issued_at: one.issuedAt.toISOString(),
			state: one.state,
		})),
		page: `${home}/verify/${code}`,
	};
};
