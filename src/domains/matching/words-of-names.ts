import { fold } from '#core';
import { coreOf, readingsOf } from './forms.ts';
import { remembered } from './remembered.ts';

const listed = (text: string): ReadonlySet<string> =>
	new Set(fold(text).split(' ').filter(Boolean));

// words that only join others
const joining = listed(`و في من على الى عن ل ب اجل مع
	the of and for in at l d de du des la le les et pour a al el as es ad ash ez az lil ll wa li bi`);

// words of legal form, which people mix up: they weigh little (REG-02)
const legalForms =
	listed(`جمعية منظمة مؤسسة مركز شبكة اتحاد رابطة نادي هيئة لجنة مبادرة حركة تجمع ملتقى منتدى نقابة مجلس فرع مكتب
	association organization organisation foundation center centre network union league club society committee initiative
	forum movement branch jamiat jamiyat munazamat muassasat`);

// what many organisations are about, known before any name is
const purposes =
	listed(`خيرية تنمية تنموية ليبيا ليبية وطنية أهلية عامة اجتماعية إنسانية ثقافية ثقافة شباب شبابية مرأة نسائية نساء
	طفل طفولة أسرة إنسان حقوق تعليم تدريب تطوير توعية صحة صحية رعاية حماية دعم تمكين بيئة سلام مصالحة مجتمع مدني مدنية تراث
	فنون رياضة إغاثة إيواء أعمال عمل خير أيتام ذوي إعاقة كشافة إعلام ديمقراطية مواطنة علوم بحوث دراسات عربية
	libya libyan national charity charitable development human rights youth women child children culture education health
	social civil peace environment relief humanitarian media training work support`);

/** Whether a folded word says what many organisations are about. */
export const isPurpose = (word: string): boolean =>
	purposes.has(word) || readingsOf(word).some((reading) => purposes.has(reading));

/** Whether a folded word only joins others. */
export const isJoining = (word: string): boolean => joining.has(word);

/** Whether a folded word names a legal form. */
export const isLegalForm = (word: string): boolean =>
	legalForms.has(word) || legalForms.has(coreOf(word));

/** Whether what was typed holds a word of its own, so that it can name somebody: not numbers, signs and legal forms alone. */
export const canName = (typed: string): boolean =>
	wordsOf(typed).some((word) => /\p{L}/u.test(word) && !isJoining(word) && !isLegalForm(word));

const slot = Symbol.for('daam.places');
const held = globalThis as { [slot]?: ReadonlySet<string> };

/** Gives the process the names of places, in any language: where a name says its place, that says little of who it is. */
export const usePlaces = (names: readonly string[]): void => {
	held[slot] = new Set(names.flatMap((name) => fold(name).split(' ')).map(coreOf));
};

/** Whether a folded word is part of a place's name. */
export const isPlace = (word: string): boolean => {
	const places = held[slot];
	return places !== undefined && readingsOf(word).some((reading) => places.has(reading));
};

/** The words of a name as they are compared: folded, in order, letters of an abbreviation joined (`A.T.L` → `atl`). */
export const wordsOf = remembered(20_000, (name: string): readonly string[] => {
	const words: string[] = [];
	let letters = '';
	const flush = () => {
		if (letters.length >= 3) words.push(letters);
		else words.push(...letters);
		letters = '';
	};
	for (const word of fold(name).split(' ').filter(Boolean))
		if (/^[a-z]$/.test(word)) letters += word;
		else {
			flush();
			words.push(word);
		}
	flush();
	return words;
});

// the first letters of a name in Latin are how it is often known
const initialsOf = (words: readonly string[]): string | null => {
	const meant = words.filter((word) => !isJoining(word));
	const initials = meant.map((word) => word[0]).join('');
	return meant.length >= 3 && /^[a-z]{3,8}$/.test(initials) ? initials : null;
};

const longest = 60;

/** The words under which an organisation is found by its names. */
export const findableWords = (names: readonly string[]): string[] => {
	const found = new Set<string>();
	for (const name of names) {
		const words = wordsOf(name);
		for (const word of words) found.add(word);
		const initials = initialsOf(words);
		if (initials) found.add(initials);
	}
	return [...found].filter((word) => word.length <= longest).sort();
};

/** A name cut where words meet, each piece with whether it is one of `words` (folded): to mark what matched. */
export const markWords = (
	name: string,
	words: readonly string[],
): { text: string; marked: boolean }[] => {
	const wanted = new Set(words);
	const pieces: { text: string; marked: boolean }[] = [];
	for (const text of name.split(/(?<=[^\p{L}\p{N}\p{M}\u0640])|(?=[^\p{L}\p{N}\p{M}\u0640])/u)) {
		const marked = wanted.has(fold(text));
		const last = pieces.at(-1);
		if (last && last.marked === marked) last.text += text;
		else pieces.push({ text, marked });
	}
	return pieces;
};
