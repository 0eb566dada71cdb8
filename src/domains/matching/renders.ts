type Spelling = readonly [latin: string, cost: number];

const read = (text: string): readonly Spelling[] =>
	text.split(' ').map((one) => {
		const [latin = '', hundredths = '0'] = one.split(':');
		return [latin === '-' ? '' : latin, Number(hundredths) / 100];
	});

// how Arabic letters are written in Latin, with what each way costs in hundredths of a letter; `-`: not at all
const spellings: Record<string, readonly Spelling[]> = Object.fromEntries(
	Object.entries({
		ا: 'a aa e:10 i:15 o:15 u:15 2:5 -:20',
		ب: 'b p:10 bb',
		ت: 't tt',
		ث: 'th t:10 s:15',
		ج: 'j g:5 dj dg:10 jj gg:5',
		ح: 'h 7 hh:5',
		خ: 'kh 5 k:15 h:20 x:20',
		د: 'd dd',
		ذ: 'dh th:10 d:10 z:10',
		ر: 'r rr',
		ز: 'z zz s:20',
		س: 's ss c:15',
		ش: 'sh ch sch:5 s:20',
		ص: 's ss 9:5 c:20',
		ض: 'd dh:5 dd z:20 th:20',
		ط: 't tt 6 th:15',
		ظ: 'z dh:5 th:10 d:15',
		ع: '3 a:3 aa:3 -:8 e:10 i:10 o:10 u:10',
		غ: 'gh g:8 8:5 r:30',
		ف: 'f ff ph v:10',
		ق: 'q k:3 9 g:8 c:10 gh:15 8:10 kk:5',
		ك: 'k c:8 q:10 ck:5 kk',
		ل: 'l ll',
		م: 'm mm',
		ن: 'n nn',
		ه: 'h a:10 -:15',
		و: 'w u o ou oo v:15 au:10 -:25',
		ي: 'y i ee iy yy ey:3 ei:3 ai:5 ay:5 e:8 ie:5 -:25',
	}).map(([letter, text]) => [letter, read(text)]),
);
const lastHa = read('a ah at et eh e h t:5 -:8');
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
