import { wordLikeness } from './likeness.ts';
import { isTelling, plainWeights, type Weigh } from './weights.ts';
import { isJoining, isLegalForm, wordsOf } from './words-of-names.ts';

/** How alike two names are, 0 to 1, and the telling words of the second that the first shares. */
export type Likeness = { score: number; shared: string[] };

const least = 0.7;
const close = 0.84;
// both keep a telling word of their own; nothing telling is shared and something is over
const apart = 0.72;
const loose = 0.8;
// below this a word left over says nothing
const counts = 0.15;

type Side = { words: readonly string[]; weights: number[]; used: Set<number> };

const sideOf = (name: string, weigh: Weigh): Side => {
	const all = wordsOf(name);
	const meant = all.filter((word) => !isJoining(word));
	const words = meant.length ? meant : all;
	return { words, weights: words.map(weigh), used: new Set() };
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
const leftOver = (
	{ words, weights, used }: Side,
	says: (word: string, weight: number) => boolean,
) => words.some((word, i) => !used.has(i) && says(word, weights[i]!));

// one to one, the likest first, whatever their order
const alignWords = (a: Side, b: Side, found: (i: number, j: number, like: number) => void) => {
	const pairs = a.words
		.flatMap((word, i) => b.words.map((other, j) => ({ i, j, like: wordLikeness(word, other) })))
		.filter((pair) => pair.like >= least)
		.sort((p, q) => q.like - p.like);
	for (const { i, j, like } of pairs) {
		if (a.used.has(i) || b.used.has(j)) continue;
		a.used.add(i);
		b.used.add(j);
		found(i, j, like);
	}
};

// two words of one side that the other writes as one
const alignJoined = (split: Side, whole: Side, found: (got: number) => void) => {
	for (let i = 0; i + 1 < split.words.length; i++) {
		if (split.used.has(i) || split.used.has(i + 1)) continue;
		const joined = split.words[i]! + split.words[i + 1]!;
		const j = whole.words.findIndex(
			(word, at) => !whole.used.has(at) && wordLikeness(joined, word) >= close,
		);
		if (j < 0) continue;
		split.used.add(i).add(i + 1);
		whole.used.add(j);
		found((0.95 * (split.weights[i]! + split.weights[i + 1]! + whole.weights[j]!)) / 2);
	}
};

/**
 * How alike two names are. Words are aligned one to one whatever their order and weigh by `weigh`; where each side keeps
 * a telling word of its own, or nothing telling is shared, the score is lowered (REG-02).
 */
export const nameLikeness = (one: string, other: string, weigh: Weigh = plainWeights): Likeness => {
	const [a, b] = [sideOf(one, weigh), sideOf(other, weigh)];
	if (a.words.length === 0 || b.words.length === 0) return { score: 0, shared: [] };
	const shared: string[] = [];
	let got = 0;
	let telling = false;
	alignWords(a, b, (i, j, like) => {
		const weight = Math.min(a.weights[i]!, b.weights[j]!);
		got += (like * (a.weights[i]! + b.weights[j]!)) / 2;
		if (like >= close && isTelling(b.words[j]!, weight)) telling = true;
		if (!isLegalForm(b.words[j]!)) shared.push(b.words[j]!);
	});
	for (const [split, whole] of [
		[a, b],
		[b, a],
	] as const)
		alignJoined(split, whole, (joined) => {
			got += joined;
			telling = true;
		});
	if (a.words.join('') === b.words.join('')) return { score: 1, shared };
	const total = (sum(a.weights) + sum(b.weights)) / 2;
	const bothApart = leftOver(a, isTelling) && leftOver(b, isTelling);
	const says = (word: string, weight: number) => weight >= counts && !isLegalForm(word);
	const nothingTelling = !telling && (leftOver(a, says) || leftOver(b, says));
	const lowered = (bothApart ? apart : 1) * (nothingTelling ? loose : 1);
	return { score: Math.min(1, (got / total) * lowered), shared };
};

export type Verdict = 'same-as' | 'similar' | 'clear';

/** From which score a name is the same as another, and from which it is similar (REG-02). */
export const verdictFrom = { sameAs: 0.97, similar: 0.65 } as const;

/** What a score means for a name that asks to be entered. */
export const verdictOf = (score: number): Verdict =>
	score >= verdictFrom.sameAs ? 'same-as' : score >= verdictFrom.similar ? 'similar' : 'clear';
