import { coreOf, readingsOf, stemOf } from './forms.ts';
import { latinCores, skeletonsOf } from './latin.ts';
import { rememberedPair } from './remembered.ts';
import { renders } from './renders.ts';

// letters that people write for one another, and neighbours on the Arabic keyboard
const alike = [
	'ذزظضد',
	'ثسصت',
	'تطة',
	'سصث',
	'قكغ',
	'حهخ',
	'عاه',
	'ظضط',
	'ckq',
	'sz',
	'iy',
	'uow',
	'fv',
	'ea',
	'gj',
	'bp',
	'td',
];
const rows = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ذرويزظ', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const near = new Map<string, number>();
const closer = (a: string, b: string, cost: number) => {
	for (const key of [a + b, b + a]) near.set(key, Math.min(near.get(key) ?? 1, cost));
};
for (const row of rows) for (let i = 1; i < row.length; i++) closer(row[i - 1]!, row[i]!, 0.85);
for (const set of alike) for (const a of set) for (const b of set) if (a !== b) closer(a, b, 0.6);

const weak = new Set('اويaeiouh');
const most = 3;

/**
 * What it takes to get from one word to another by changing, dropping, adding or swapping letters; letters that sound
 * alike or lie side by side cost less, doubled and weak ones too. Counted up to 3.
 */
export const edits = (a: string, b: string): number => {
	if (Math.abs(a.length - b.length) > 2) return most;
	let before: number[] = [];
	let last = [0];
	const gap = (word: string, i: number) =>
		word[i] === word[i - 1] ? 0.6 : weak.has(word[i]!) ? 0.8 : 1;
	for (let j = 1; j <= b.length; j++) last[j] = last[j - 1]! + gap(b, j - 1);
	for (let i = 1; i <= a.length; i++) {
		const row = [last[0]! + gap(a, i - 1)];
		for (let j = 1; j <= b.length; j++) {
			const [x, y] = [a[i - 1]!, b[j - 1]!];
			row[j] = Math.min(
				last[j]! + gap(a, i - 1),
				row[j - 1]! + gap(b, j - 1),
				last[j - 1]! + (x === y ? 0 : (near.get(x + y) ?? 1)),
			);
			if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y)
				row[j] = Math.min(row[j]!, before[j - 2]! + 0.9);
		}
		before = last;
		last = row;
	}
	return Math.min(most, last[b.length]!);
};

const isLatin = (word: string) => /[a-z]/.test(word);
const isNumber = (word: string) => /^\d+$/.test(word);

// one slip counts less the longer the word
const slipped = (a: string, b: string): number => {
	const length = Math.min(a.length, b.length);
	if (length < 3) return 0;
	const far = edits(a, b);
	if (far === 0) return 1;
	if (far > (length >= 6 ? 2 : length >= 4 ? 1.5 : 1)) return 0;
	return 1 - far * (length === 3 ? 0.45 : length === 4 ? 0.24 : length === 5 ? 0.19 : 0.15);
};

const best = (likenesses: number[]): number => Math.max(0, ...likenesses);

const acrossScripts = (a: string, b: string): number => {
	const [latin, arabic] = isLatin(a) ? [a, b] : [b, a];
	if (latin.length < 2 || arabic.length < 2) return 0;
	const found = best(
		latinCores(latin).flatMap((one) =>
			[arabic, ...readingsOf(arabic)].map((other, i) => renders(one, other) - (i > 1 ? 0.04 : 0)),
		),
	);
	return found >= 0.58 ? 0.94 * found : 0;
};

// one spelling for sounds that Latin letters write in several ways
const sounded = (word: string): string =>
	word
		.replace(/ee|ei|ey|ie/g, 'i')
		.replace(/oo|ou/g, 'u')
		.replace(/ph/g, 'f')
		.replace(/y/g, 'i')
		.replace(/(.)\1/g, '$1')
		.replace(/(?<=..)(?:ah|eh|e|h)$/, 'a');

const inLatin = (a: string, b: string): number => {
	const close = best(
		latinCores(a).flatMap((x, i) =>
			latinCores(b).map((y, j) => slipped(x, y) * (i + j ? 0.97 : 1)),
		),
	);
	const length = Math.min(a.length, b.length);
	if (close >= 0.9 || length < 4) return close;
	if (sounded(a) === sounded(b)) return 0.9;
	const bones = skeletonsOf(a, a);
	const same = skeletonsOf(b, b).some((one) => one.length >= 3 && bones.includes(one));
	return Math.max(close, same && length >= 5 ? 0.78 : 0);
};

/**
 * How alike two folded words are, 0 to 1: the same, without article or leaning letters, bent otherwise, one or two slips
 * off, or one in Latin letters for the other.
 */
export const wordLikeness = (a: string, b: string): number => (a === b ? 1 : likenessOf(a, b));

const likenessOf = rememberedPair(40_000, (a, b): number => {
	if (isNumber(a) || isNumber(b)) return 0;
	const [x, y] = [isLatin(a), isLatin(b)];
	if (x !== y) return acrossScripts(a, b);
	if (x) return inLatin(a, b);
	const [p, q] = [coreOf(a), coreOf(b)];
	if (p === q) return 0.97;
	const [ps, qs] = [readingsOf(a), readingsOf(b)];
	if (ps.some((one) => qs.includes(one))) return 0.93;
	const stems = qs.map(stemOf);
	const bent = ps.some((one) => stems.includes(stemOf(one))) ? 0.86 : 0;
	// a slip may have hit the article itself; where both have it, it only lends length
	const whole = slipped(a, b) * (p !== a && q !== b ? 0.92 : 1);
	return best([bent, whole, 0.97 * slipped(p, q)]);
});

/** How far a typed word begins another, 0 to 1; for words not yet typed to their end. */
export const beginning = (typed: string, word: string): number => {
	const found = [typed, coreOf(typed)].flatMap((one) =>
		[word, coreOf(word), ...readingsOf(word)]
			.filter((whole) => one.length >= 2 && whole.startsWith(one))
			.map((whole) => one.length / whole.length),
	);
	return found.length ? 0.66 + 0.26 * Math.max(...found) : 0;
};
