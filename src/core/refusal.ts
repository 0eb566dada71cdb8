/** Why a deed was not done; each kind becomes one HTTP status, in exactly one place. */
export type RefusalKind = 'conflict' | 'invalid' | 'forbidden' | 'not-found' | 'gone' | 'busy';

const status: Record<RefusalKind, number> = {
	conflict: 409,
	invalid: 422,
	forbidden: 403,
	'not-found': 404,
	gone: 410,
	busy: 429,
};

/** One thing that is wrong: a code of the words, the field it stands at, facts for the words. */
export type RefusedField = {
	field?: string;
	code: string;
	facts?: Record<string, string | number>;
};

/** Problems as a list is read: the same one at the same place once. */
export const eachOnce = <P extends RefusedField>(problems: readonly P[]): P[] => {
	const said = new Set<string>();
	return problems.filter(({ field, code, facts }) => {
		const key = JSON.stringify([field ?? '', code, facts ?? {}]);
		return !said.has(key) && said.add(key);
	});
};

/** The rules say no. `code` is a key of the words; `facts` fill its placeholders; `problems`: all that is wrong, when it is more than one. */
export class Refusal extends Error {
	readonly kind: RefusalKind;
	readonly code: string;
	readonly field: string | undefined;
	readonly facts: Record<string, string | number>;
	readonly problems: readonly RefusedField[] | undefined;

	constructor(
		kind: RefusalKind,
		code: string,
		more: {
			field?: string;
			facts?: Record<string, string | number>;
			problems?: readonly RefusedField[];
		} = {},
	) {
		super(`${kind}: ${code}`);
		this.name = 'Refusal';
		this.kind = kind;
		this.code = code;
		this.field = more.field;
		this.facts = more.facts ?? {};
		this.problems = more.problems;
	}
}

/** The HTTP status of a refusal. */
export const statusOf = (kind: RefusalKind): number => status[kind];
