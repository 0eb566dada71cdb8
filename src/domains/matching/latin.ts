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
