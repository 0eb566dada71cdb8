const isLatin = (word: string): boolean => /[a-z]/.test(word);

// Latin letters and pairs, and digits written for Arabic letters, by the consonant they stand for
const pairs: [RegExp, string][] = [
	[/sch|sh|ch/g, 's'],
	[/kh/g, 'k'],
	[/gh/g, 'g'],
	[/dj|dg/g, 'j'],
	[/th/g, 't'],
	[/dh/g, 'd'],
	[/ph/g, 'f'],
	[/ck/g, 'k'],
	[/7/g, 'h'],
	[/[23']/g, ''],
	[/5/g, 'k'],
	[/6/g, 't'],
	[/8/g, 'g'],
	[/9/g, 'k'],
];

const bones: Record<string, string> = Object.fromEntries(
	Object.entries({
		b: 'بپbp',
		t: 'تطثt',
		j: 'جj',
		h: 'حهh',
		k: 'خقكkqc',
		d: 'دذضd',
		r: 'رr',
		z: 'زظz',
		s: 'سصشs',
		g: 'غg',
		f: 'فfv',
		l: 'لl',
		m: 'مm',
		n: 'نn',
	}).flatMap(([bone, letters]) => [...letters].map((letter) => [letter, bone])),
);

// و and ي are vowels in one reading and consonants in another
const halfVowels: Record<string, string> = { و: 'w', w: 'w', ي: 'y', y: 'y' };

const spelt = (word: string, half = false): string => {
	let plain = word;
	if (isLatin(word)) for (const [pair, bone] of pairs) plain = plain.replace(pair, bone);
	let kept = '';
	for (const letter of plain.replaceAll('x', 'ks')) {
		const bone = bones[letter] ?? (half ? halfVowels[letter] : undefined) ?? '';
		if (bone && !kept.endsWith(bone)) kept += bone;
	}
	return kept;
};

// what a pair of Latin letters may stand for besides its usual sound
const otherwise: [RegExp, string[]][] = [
	[/th/g, ['z', 's']],
	[/dh/g, ['z']],
	[/g(?!h)/g, ['j', 'k']],
];

const latinReadings = (word: string): string[] => [
	word,
	...otherwise.flatMap(([pair, sounds]) =>
		pair.test(word) ? sounds.map((sound) => word.replace(pair, sound)) : [],
	),
];

// articles and leaning letters as they are run together with a name in Latin
const leaning = /^(?:wal|wel|bil|bel|lil|lel|lal|al|el|ul|ou?l|l)(?=.{3})/;
const doubled = /^[aei](?=(sh|ch|[a-z])\1)/;

/** A word in Latin letters without the article run together with it. */
export const latinCores = (word: string): string[] => [
	...new Set([word, word.replace(leaning, ''), word.replace(doubled, '')]),
];

/**
 * The consonants that an Arabic word and its Latin spellings share, in the readings that are possible: `g` is ج, غ or ق;
 * a last `t` or `h` may be ة. Too short ones say nothing and are left out.
 */
export const skeletonsOf = (word: string, core: string): string[] => {
	const found = new Set<string>();
	const add = (one: string) => {
		const plain = spelt(one);
		if (plain.length >= 2) found.add(plain);
		else if (spelt(one, true).length >= 2) found.add(spelt(one, true));
	};
	if (isLatin(word))
		for (const one of latinCores(word).flatMap(latinReadings)) {
			add(one);
			if (/[th]$/.test(one)) add(one.slice(0, -1));
		}
	else for (const one of new Set([word, core])) add(one.replace(/ه$/, ''));
	return [...found];
};

type Spelling = readonly [latin: string, cost: number];
const spellings: Record<string, readonly Spelling[]> = {
	ا: [
		['a', 0],
		['aa', 0],
		['e', 0.1],
		['i', 0.15],
		['o', 0.15],
		['u', 0.15],
		['2', 0.05],
		['', 0.2],
	],
	ب: [
		['b', 0],
		['p', 0.1],
		['bb', 0],
	],
	ت: [
		['t', 0],
		['tt', 0],
	],
	ث: [
		['th', 0],
		['t', 0.1],
		['s', 0.15],
	],
	ج: [
		['j', 0],
		['g', 0.05],
		['dj', 0],
		['dg', 0.1],
		['jj', 0],
		['gg', 0.05],
	],
	ح: [
		['h', 0],
		['7', 0],
		['hh', 0.05],
	],
	خ: [
		['kh', 0],
		['5', 0],
		['k', 0.15],
		['h', 0.2],
		['x', 0.2],
	],
	د: [
		['d', 0],
		['dd', 0],
	],
	ذ: [
		['dh', 0],
		['th', 0.1],
		['d', 0.1],
		['z', 0.1],
	],
	ر: [
		['r', 0],
		['rr', 0],
	],
	ز: [
		['z', 0],
		['zz', 0],
		['s', 0.2],
	],
	س: [
		['s', 0],
		['ss', 0],
		['c', 0.15],
	],
	ش: [
		['sh', 0],
		['ch', 0],
		['sch', 0.05],
		['s', 0.2],
	],
	ص: [
		['s', 0],
		['ss', 0],
		['9', 0.05],
		['c', 0.2],
	],
	ض: [
		['d', 0],
		['dh', 0.05],
		['dd', 0],
		['z', 0.2],
		['th', 0.2],
	],
	ط: [
		['t', 0],
		['tt', 0],
		['6', 0],
		['th', 0.15],
	],
	ظ: [
		['z', 0],
		['dh', 0.05],
		['th', 0.1],
		['d', 0.15],
	],
	ع: [
		['3', 0],
		['a', 0.03],
		['aa', 0.03],
		['', 0.08],
		['e', 0.1],
		['i', 0.1],
		['o', 0.1],
		['u', 0.1],
	],
	غ: [
		['gh', 0],
		['g', 0.08],
		['8', 0.05],
		['r', 0.3],
	],
	ف: [
		['f', 0],
		['ff', 0],
		['ph', 0],
		['v', 0.1],
	],
	ق: [
		['q', 0],
		['k', 0.03],
		['9', 0],
		['g', 0.08],
		['c', 0.1],
		['gh', 0.15],
		['8', 0.1],
		['kk', 0.05],
	],
	ك: [
		['k', 0],
		['c', 0.08],
		['q', 0.1],
		['ck', 0.05],
		['kk', 0],
	],
	ل: [
		['l', 0],
		['ll', 0],
	],
	م: [
		['m', 0],
		['mm', 0],
	],
	ن: [
		['n', 0],
		['nn', 0],
	],
	ه: [
		['h', 0],
		['a', 0.1],
		['', 0.15],
	],
	و: [
		['w', 0],
		['u', 0],
		['o', 0],
		['ou', 0],
		['oo', 0],
		['v', 0.15],
		['au', 0.1],
		['', 0.25],
	],
	ي: [
		['y', 0],
		['i', 0],
		['ee', 0],
		['iy', 0],
		['yy', 0],
		['ey', 0.03],
		['ei', 0.03],
		['ai', 0.05],
		['ay', 0.05],
		['e', 0.08],
		['ie', 0.05],
		['', 0.25],
	],
};
const lastHa: readonly Spelling[] = [
	...['a', 'ah', 'at', 'et', 'eh', 'e', 'h'].map((latin) => [latin, 0] as const),
	['t', 0.05],
	['', 0.08],
];
const free = /[aeiou2']/;

/** How well a Latin spelling renders an Arabic word, 0 to 1, letter by letter; short vowels and doubled letters are free. */
export const renders = (latin: string, arabic: string): number => {
	const n = latin.length;
	let row = Array.from({ length: n + 1 }, () => Infinity);
	row[0] = 0;
	const insert = (costs: number[]) => {
		for (let j = 1; j <= n; j++)
			costs[j] = Math.min(costs[j]!, costs[j - 1]! + (free.test(latin[j - 1]!) ? 0.03 : 1));
		return costs;
	};
	insert(row);
	for (let i = 0; i < arabic.length; i++) {
		const letter = arabic[i]!;
		const last = i === arabic.length - 1;
		const known = letter === 'ه' && last ? lastHa : (spellings[letter] ?? []);
		const next = row.map((cost, j) => Math.min(cost, (row[j - 1] ?? Infinity) + 0.1) + 1);
		for (const [text, cost] of known)
			for (let j = 0; j + text.length <= n; j++)
				if (latin.startsWith(text, j) && row[j]! + cost < next[j + text.length]!)
					next[j + text.length] = row[j]! + cost;
		row = insert(next);
	}
	return Math.max(0, 1 - row[n]! / (0.45 * arabic.length + 0.55));
};
