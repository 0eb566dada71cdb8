type Problem = { field: 'file'; code: string; facts: Record<string, number> };

/** What went wrong with an upload, from the address of the form it came back to; null: nothing. */
export const uploadProblemIn = (url: URL): Problem | null => {
	const code = url.searchParams.get('problem') ?? '';
	if (!/^[a-z]+(-[a-z]+)*$/.test(code) || code.length > 40) return null;
	const facts = [...url.searchParams].flatMap(([name, value]) =>
		/^(size|limit|pixels)$/.test(name) && /^\d{1,12}$/.test(value) ? [[name, Number(value)]] : [],
	);
	return { field: 'file', code, facts: Object.fromEntries(facts) };
};

/** The same form with a problem in its address, at the field of the file. */
export const withUploadProblem = (
	path: string,
	{ code, facts }: { code: string; facts?: Record<string, string | number> },
): string => {
	const [page, query] = path.split('#')[0]!.split('?');
	const kept = new URLSearchParams(query);
	for (const name of ['problem', 'size', 'limit', 'pixels']) kept.delete(name);
	kept.set('problem', code);
	for (const [name, value] of Object.entries(facts ?? {})) kept.set(name, String(value));
	return `${page}?${kept}#f-file`;
};
