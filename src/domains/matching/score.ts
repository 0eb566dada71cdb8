import { bare, genericWeight, isGeneric, skeleton, wordsOf } from './words-of-names.ts';

/** Letters to change, drop, add or swap to get from one word to another, counted up to 3. */
export const edits = (a: string, b: string): number => {
	if (Math.abs(a.length - b.length) > 2) return 3;
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				row[j] = Math.min(row[j]!, before[j - 2]! + 1);
		}
		before = last;
		last = row;
	}
	return Math.min(3, last[b.length]!);
};

/** How alike two folded words are, 0 to 1: same, same without article, one letter off, two in a long word, same sound in Latin. */
export const wordLikeness = (a: string, b: string): number => {
	if (a === b) return 1;
	const [x, y] = [bare(a), bare(b)];
	if (x === y) return 0.97;
	const length = Math.min(x.length, y.length);
	if (length >= 3) {
		const far = edits(x, y);
		if (far === 1) return length >= 4 ? 0.86 : 0.7;
		if (far === 2 && length >= 7) return 0.75;
	}
	const otherScript = /[a-z]/.test(a) !== /[a-z]/.test(b);
	if (otherScript) {
		const [p, q] = [skeleton(a), skeleton(b)];
		if (p && p === q) return 0.85;
		if (p.length >= 4 && q.length >= 4 && edits(p, q) === 1) return 0.7;
	}
	return 0;
};

export type Likeness = { score: number; shared: string[] };

const weightOf = (word: string) =>
	isGeneric(word) ? genericWeight : Math.min(1.4, 0.6 + bare(word).length / 8);

/**
 * How alike two names are, 0 to 1, and the telling words they share. Words are aligned one to one whatever their order;
 * generic words weigh little; where each side keeps a telling word of its own the score is lowered.
 */
export const nameLikeness = (one: string, other: string): Likeness => {
	const a = wordsOf(one);
	const b = wordsOf(other);
	if (a.length === 0 || b.length === 0) return { score: 0, shared: [] };
	if (a.join('') === b.join('')) return { score: 1, shared: a.filter((word) => !isGeneric(word)) };
	const pairs = a
		.flatMap((word, i) => b.map((with_, j) => ({ i, j, like: wordLikeness(word, with_) })))
		.filter((pair) => pair.like > 0)
		.sort((p, q) => q.like - p.like);
	const usedA = new Set<number>();
	const usedB = new Set<number>();
	const shared: string[] = [];
	let got = 0;
	for (const { i, j, like } of pairs) {
		if (usedA.has(i) || usedB.has(j)) continue;
		usedA.add(i);
		usedB.add(j);
		got += (like * (weightOf(a[i]!) + weightOf(b[j]!))) / 2;
		if (!isGeneric(a[i]!)) shared.push(b[j]!);
	}
	const total =
		(a.reduce((sum, word) => sum + weightOf(word), 0) +
			b.reduce((sum, word) => sum + weightOf(word), 0)) /
		2;
	const own = (words: string[], used: Set<number>) =>
		words.some((word, i) => !used.has(i) && !isGeneric(word));
	const apart = own(a, usedA) && own(b, usedB) ? 0.72 : 1;
	const telling = shared.length > 0 ? 1 : 0.4;
	return { score: Math.min(1, (got / total) * apart * telling), shared };
};

export type Verdict = 'same-as' | 'similar' | 'clear';

/** What a score means for a name that asks to be entered (REG-02). */
export const verdictOf = (score: number): Verdict =>
	score >= 0.94 ? 'same-as' : score >= 0.72 ? 'similar' : 'clear';
