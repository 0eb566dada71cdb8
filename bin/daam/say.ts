/** One result of a command: good, worth a look, or wrong. */
export type Line = { check: string; state: 'good' | 'warning' | 'fault'; says: string[] };

const marks = { good: 'good   ', warning: 'warning', fault: 'FAULT  ' };

/** Prints results as they come, for people or, with `json`, one object a line; the exit code tells whether all is well. */
export const printer = (json: boolean) => (line: Line) => {
	if (line.state === 'fault') process.exitCode = 1;
	if (json) console.log(JSON.stringify(line));
	else
		console.log(
			line.says.length
				? line.says.map((text) => `${marks[line.state]}  ${line.check}: ${text}`).join('\n')
				: `${marks[line.state]}  ${line.check}`,
		);
};

/** A check as a result: wrong when it found something. */
export const lineOf = (check: string, faults: string[], says?: string): Line => ({
	check,
	state: faults.length ? 'fault' : 'good',
	says: faults.length ? faults : says ? [says] : [],
});

/** Runs a command; what goes wrong is said in one line, without the path through the code. */
export const plainly =
	<A>(run: (given: A) => Promise<void>) =>
	(given: A): Promise<void> =>
		run(given).catch((error) => {
			console.error(error instanceof Error ? error.message : error);
			process.exitCode = 1;
		});
