import { fold } from '#core';

// words of legal form and purpose that half the names share: they weigh little (REG-02)
const generic = new Set(
	fold(
		`جمعية جمعيه منظمة مؤسسة مركز شبكة اتحاد رابطة نادي هيئة لجنة مبادرة حركة تجمع ملتقى منتدى الخيرية خيرية الأهلية أهلية
		الليبية ليبيا ليبي الوطنية وطنية التنموية للتنمية تنمية التنمية الاجتماعية الثقافية الإنسانية العامة فرع مكتب
		من في على إلى عن أجل و ل
		association organization organisation foundation center centre network union league club society committee
		initiative libya libyan national charity charitable development for of the and in`,
	).split(' '),
);

/** Weight of a word whose meaning every second name shares. */
export const genericWeight = 0.15;

export const isGeneric = (word: string): boolean => generic.has(word) || generic.has(bare(word));

/** A word without the article and without the letters that lean on it (و ف ب ك ل). */
export function bare(word: string): string {
	let core = word;
	if (core.length > 4 && /^[وفبكل]ال/.test(core)) core = core.slice(1);
	if (core.length > 4 && core.startsWith('لل')) return core.slice(2);
	if (core.length > 3 && core.startsWith('ال')) core = core.slice(2);
	return core;
}

const skeletonOf: Record<string, string> = {
	ا: '',
	و: '',
	ي: '',
	ه: 'h',
	ع: '',
	ب: 'b',
	پ: 'b',
	ت: 't',
	ط: 't',
	ث: 't',
	ج: 'j',
	ح: 'h',
	خ: 'k',
	د: 'd',
	ذ: 'd',
	ض: 'd',
	ر: 'r',
	ز: 'z',
	ظ: 'z',
	س: 's',
	ص: 's',
	ش: 's',
	غ: 'g',
	ف: 'f',
	ق: 'k',
	ك: 'k',
	ل: 'l',
	م: 'm',
	ن: 'n',
	a: '',
	e: '',
	i: '',
	o: '',
	u: '',
	w: '',
	y: '',
	v: 'f',
	p: 'b',
	q: 'k',
	c: 'k',
	x: 'ks',
};

/** Consonants that Arabic letters and their Latin spellings share; short ones say too little and are empty. */
export const skeleton = (word: string): string => {
	const latin = /^[a-z0-9']+$/.test(word);
	const plain = latin
		? word
				.replace(/^(al|el)(?=.{3})/, '')
				.replace(/kh/g, 'k')
				.replace(/gh/g, 'g')
				.replace(/sh|ch/g, 's')
				.replace(/th/g, 't')
				.replace(/dh/g, 'd')
				.replace(/7/g, 'h')
				.replace(/3/g, '')
				.replace(/2/g, '')
				.replace(/5/g, 'k')
				.replace(/9/g, 's')
		: bare(word).replace(/ه$/, '');
	let keys = '';
	for (const letter of plain) {
		const key = skeletonOf[letter] ?? (/[a-z]/.test(letter) ? letter : '');
		if (key && !keys.endsWith(key)) keys += key;
	}
	if (latin) keys = keys.replace(/h$/, '');
	return keys.length >= 3 ? keys : '';
};

/** The words of a name as they are compared: folded, in order. */
export const wordsOf = (name: string): string[] => fold(name).split(' ').filter(Boolean);

/** The keys under which a name is found: its words, their bare forms, skeletons (`~`), the whole run together (`=`). */
export const keysOf = (names: readonly string[]): string[] => {
	const keys = new Set<string>();
	for (const name of names) {
		const words = wordsOf(name);
		for (const word of words) {
			keys.add(word);
			keys.add(bare(word));
			const bones = skeleton(word);
			if (bones) keys.add(`~${bones}`);
		}
		if (words.length > 1) keys.add(`=${words.join('')}`);
		const initials = words
			.filter((word) => !isGeneric(word))
			.map((word) => word[0])
			.join('');
		if (/^[a-z]{3,}$/.test(initials)) keys.add(initials);
	}
	return [...keys].filter((key) => key.length <= 120);
};
