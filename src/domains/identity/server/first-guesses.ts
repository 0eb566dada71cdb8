import { fold, foldTight } from '#core';

// the words people here choose first, in Arabic, Latin and Franco-Arabic, folded; with digits added or repeated they stay common
const words = new Set(
	(
		'password passw0rd qwerty qwertyuiop asdfghjkl zxcvbnm letmein welcome admin administrator iloveyou monkey dragon ' +
		'football master sunshine princess superman facebook google android iphone samsung internet computer secret login ' +
		'libya libia leebya lybia libyafree freelibya tripoli trables tarabulus benghazi bengazi banghazi binghazi misrata ' +
		'musrata sebha sabha derna darna zawia tobruk sirte alahly ahly alittihad ittihad alnasr barcelona realmadrid messi ' +
		'ronaldo mohamed mohammed muhammad mo7amed mo7ammed ahmed a7med a7mad ali omar khaled 5aled salem saleh sale7 ibrahim ' +
		'abdullah 3abdallah 3ali 3omar fatima fatma aisha 3aisha mariam maryam amina salma habibi 7abibi habibti 7abibti ' +
		'hayati 7ayati omri 3omri bismillah besmellah allahakbar alhamdulillah el7amdolellah subhanallah mashallah yarab yarabb ' +
		'inshallah salam salaam marhaba mar7aba sabah 9abah shabab fbrayer february17 feb17 daam da3m ' +
		'كلمةالمرور كلمةالسر باسورد ليبيا ليبياحرة طرابلس بنغازي مصراتة سبها درنة الزاوية طبرق سرت الاهلي الاتحاد النصر ' +
		'محمد احمد علي عمر خالد سالم صالح ابراهيم عبدالله فاطمة عائشة مريم امينة سلمى حبيبي حبيبتي حياتي عمري بسمالله ' +
		'بسماللهالرحمنالرحيم اللهاكبر الحمدلله سبحانالله ماشاءالله ياارحمالراحمين لاالهالاالله يارب انشاءالله السلامعليكم ' +
		'صباحالخير مساءالخير فبراير دعم benghaziarches tajriba'
	)
		.split(' ')
		.map(foldTight),
);

const isRun = (text: string) => {
	const steps = new Set(
		[...text].slice(1).map((letter, i) => letter.charCodeAt(0) - text.charCodeAt(i)),
	);
	return steps.size <= 1 || new Set(text).size <= 3;
};

/**
 * Whether a password is among the first that anybody would try: a common word with digits or signs around it, twice the
 * same, a run of keys, or made of what is known of its owner (name, phone, year).
 */
export const isCommon = (password: string, known: readonly string[] = []): boolean => {
	const tight = foldTight(password);
	const bare = [/^\d+/, /\d+$/, /^\d+|\d+$/g].map((digits) => tight.replace(digits, ''));
	if (tight.length < 4 || isRun(tight)) return true;
	const half = tight.slice(0, tight.length / 2);
	if (
		words.has(tight) ||
		bare.some((word) => words.has(word)) ||
		half + half === tight ||
		words.has(half)
	)
		return true;
	if (/^\d+$/.test(tight)) return tight.length < 14 || known.some((one) => tight.includes(one));
	const mine = known.flatMap((one) => fold(one).split(' ')).filter((word) => word.length > 2);
	const rest = mine.reduce((left, word) => left.replaceAll(word, ''), tight);
	return rest.replace(/(19|20)\d\d|\d/g, '').length < 4;
};
