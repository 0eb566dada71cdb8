/**
 * A pure function that keeps its last answers: the words of a register's names come back in every question. When `most`
 * answers are kept, it begins anew, so that what strangers type fills no memory.
 */
export const remembered = <A extends string[], T>(
	most: number,
	find: (...asked: A) => T,
): ((...asked: A) => T) => {
	const known = new Map<string, T>();
	return (...asked) => {
		const key = asked.join('\0');
		const found = known.get(key);
		if (found !== undefined) return found;
		const fresh = find(...asked);
		if (known.size >= most) known.clear();
		known.set(key, fresh);
		return fresh;
	};
};
