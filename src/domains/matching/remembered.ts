/**
 * A pure function of a text that keeps its answers: the words of a register's names come back in every question. When
 * `most` are kept it begins anew, so that what strangers type fills no memory.
 */
export const remembered = <T>(most: number, find: (asked: string) => T): ((asked: string) => T) => {
	const known = new Map<string, T>();
	return (asked) => {
		const found = known.get(asked);
		if (found !== undefined) return found;
		const fresh = find(asked);
		if (known.size >= most) known.clear();
		known.set(asked, fresh);
		return fresh;
	};
};

/** The same of two texts. */
export const rememberedPair = <T>(
	most: number,
	find: (one: string, other: string) => T,
): ((one: string, other: string) => T) => {
	// a map in a map: a key made of both would cost more than many an answer
	const known = new Map<string, Map<string, T>>();
	let kept = 0;
	return (one, other) => {
		const found = known.get(one)?.get(other);
		if (found !== undefined) return found;
		const fresh = find(one, other);
		if (kept >= most) {
			known.clear();
			kept = 0;
		}
		kept++;
		known.set(one, (known.get(one) ?? new Map<string, T>()).set(other, fresh));
		return fresh;
	};
};
