/** Something typed, its kind, and the organisations it should find; of kind `none` it should find nothing. */
export type Query = { qid: string; type: string; query: string; expected: string[] };

const round = (n: number) => Math.round(n * 1_000) / 1_000;

/** The mean of 1/rank within ten, for all and by kind; how many of `none` found something; milliseconds. */
export const measureQueries = async (
	queries: readonly Query[],
	search: (typed: string) => Promise<string[]>,
) => {
	const kinds = new Map<string, { n: number; mrr: number; first: number; five: number }>();
	const times: number[] = [];
	let noise = 0;
	for (const { type, query, expected } of queries) {
		const from = performance.now();
		const found = (await search(query)).slice(0, 10);
		times.push(performance.now() - from);
		if (type === 'none') {
			noise += Number(found.length > 0);
			continue;
		}
		const rank = found.findIndex((id) => expected.includes(id)) + 1;
		for (const kind of [type, 'all']) {
			const sums = kinds.get(kind) ?? { n: 0, mrr: 0, first: 0, five: 0 };
			kinds.set(kind, {
				n: sums.n + 1,
				mrr: sums.mrr + (rank ? 1 / rank : 0),
				first: sums.first + Number(rank === 1),
				five: sums.five + Number(rank > 0 && rank <= 5),
			});
		}
	}
	times.sort((a, b) => a - b);
	const at = (share: number) => Math.round(times[Math.floor(times.length * share)]! * 10) / 10;
	const byKind = Object.fromEntries(
		[...kinds].map(([kind, { n, mrr, first, five }]) => [
			kind,
			{ n, mrr: round(mrr / n), first: round(first / n), five: round(five / n) },
		]),
	);
	return { ms: { median: at(0.5), p95: at(0.95), most: at(0.999) }, noise, byKind };
};
