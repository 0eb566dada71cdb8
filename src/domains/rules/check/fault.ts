/** What is wrong with a declaration: a code of the words (`fault-<code>`) and the path where it stands. */
export type Fault = { code: string; at: string };

/** Names that stand twice. */
export const doubled = (names: readonly string[], at: string): Fault[] =>
	names
		.filter((name, i) => names.indexOf(name) !== i)
		.map((name) => ({ code: 'name-doubled', at: `${at}.${name}` }));

/** Names that nothing declares. */
export const unknown = (
	names: readonly (string | undefined)[],
	known: ReadonlySet<string>,
	at: string,
): Fault[] =>
	names
		.filter((name) => name !== undefined && !known.has(name))
		.map((name) => ({ code: 'name-unknown', at: `${at}: ${name}` }));

/** A list of faults from what may be wrong. */
export const faultsIf = (...may: readonly (Fault | false | undefined | null)[]): Fault[] =>
	may.filter((one) => !!one);
