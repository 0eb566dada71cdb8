import pino from 'pino';

/** What a line of the log may say (trust.md §12): no address, name, text or search word. */
export type LogLine = {
	/** route id or name of a job, not the address asked for */
	place?: string;
	status?: number;
	milliseconds?: number;
	request?: string;
	code?: string;
	count?: number;
	incident?: string;
	/** the places in the code an error came through, without its message */
	stack?: string;
};

const allowed = new Set<string>([
	'place',
	'status',
	'milliseconds',
	'request',
	'code',
	'count',
	'incident',
	'stack',
] satisfies (keyof LogLine)[]);

const out = pino(
	{ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: process.env.LOG_LEVEL ?? 'warn' },
	pino.destination({ dest: 2, sync: true }),
);

/** Writes one structured line to standard error; fields that are not on the list are dropped. */
export const log = (level: 'info' | 'warn' | 'error', line: LogLine): void =>
	out[level](Object.fromEntries(Object.entries(line).filter(([name]) => allowed.has(name))));

/** A short code of what went wrong: a database's or system's code, else the kind of error. */
export const codeOf = (error: unknown): string => {
	if (!(error instanceof Error)) return 'unknown';
	return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
};
