import type * as v from 'valibot';

/** One parameter of an address for machines: how it is read, and what its document says of it. */
export type Parameter = {
	/** reads the text of the address; its messages are codes of the words */
	reads: v.GenericSchema<any, any>;
	/** the value as the document describes it */
	says: v.GenericSchema<any, any>;
	description: string;
	example: string | number;
};

/**
 * A machine-readable address: its OpenAPI document is generated from this, and its answers are held against it. Errors
 * are `application/problem+json`; `refusals` are the statuses it may answer besides 200.
 */
export type Endpoint = {
	/** as OpenAPI writes it, with `{names}` of its path */
	path: `/api/v1/${string}`;
	summary: string;
	description?: string;
	inPath: Readonly<Record<string, Parameter>>;
	query: Readonly<Record<string, Parameter>>;
	answer: v.GenericSchema<any, any>;
	example: unknown;
	refusals: readonly (404 | 409 | 422 | 429)[];
};

/** How the parameters of an address are read. */
export type Reads = Readonly<Record<string, Pick<Parameter, 'reads'>>>;

/** What they read as; one that is not there is absent. */
export type ReadOf<R extends Reads> = { [K in keyof R]?: v.InferOutput<R[K]['reads']> };
