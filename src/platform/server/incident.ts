import { randomInt } from 'node:crypto';
import { codeOf, log } from './log.ts';

// the database is being restarted, refuses more connections, or cannot be reached
const away = /^(08\w{3}|57P0[123]|53[03]00|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;

/** Whether an error says that the database cannot be reached now; it may be tried again. */
export const isOutage = (error: unknown): boolean => {
	if (!(error instanceof Error)) return false;
	const code = codeOf(error);
	if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
	return (
		away.test(code) ||
		/^(timeout exceeded when trying to connect|Connection terminated|Query read timeout)/.test(
			error.message,
		)
	);
};

// where it happened, without the message: that may hold what somebody typed
const framesOf = (error: unknown): string =>
	error instanceof Error
		? (error.stack ?? '')
				.split('\n')
				.filter((line) => /^\s+at /.test(line))
				.slice(0, 12)
				.map((line) =>
					line.trim().replace(/\(?(file:\/\/)?\/\S*\/(?=(build|src|node_modules)\/)/, ''),
				)
				.join(' | ')
		: '';

/** Writes down what went wrong and gives the number under which the reader may speak of it. */
export const noteIncident = (error: unknown, place: string, request: string): string => {
	const incident = String(randomInt(100_000, 1_000_000));
	log('error', { incident, place, request, code: codeOf(error), stack: framesOf(error) });
	return incident;
};
