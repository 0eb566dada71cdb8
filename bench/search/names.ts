import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictFrom } from '#domains/matching';
import { checkName, compareNames } from '#domains/matching/server';
import { type Organisation, visitor } from './register.ts';

type Pair = { a: { name_ar: string }; b: { name_ar: string }; label: string };

const round = (n: number) => Math.round(n * 1_000) / 1_000;

/** Whether two names are told apart: precision, recall and F1 where "similar" begins, and pairs wrongly taken for the same. */
export const measurePairs = async (pairs: readonly Pair[]) => {
	let [right, wrong, missed, blocked] = [0, 0, 0, 0];
	for (const { a, b, label } of pairs) {
		const { score } = await compareNames(visitor(), { name: a.name_ar, against: b.name_ar });
		const [alike, flagged] = [label !== 'different', score >= verdictFrom.similar];
		if (alike && flagged) right++;
		if (!alike && flagged) wrong++;
		if (alike && !flagged) missed++;
		if (!['same', 'branch'].includes(label) && score >= verdictFrom.sameAs) blocked++;
	}
	const [precision, recall] = [right / (right + wrong), right / (right + missed)];
	const f1 = (2 * precision * recall) / (precision + recall);
	return { precision: round(precision), recall: round(recall), f1: round(f1), blocked };
};

// a seeded sequence, so that two runs measure the same names
const dice = (seed: number) => () => {
	seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
	return seed / 2 ** 32;
};

const swap: [RegExp, string][] = [
	[/[أإآ]/g, 'ا'],
	[/ة(?= |$)/g, 'ه'],
	[/ى(?= |$)/g, 'ي'],
	[/ي(?= |$)/g, 'ى'],
	[/ؤ/g, 'و'],
];
const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** A name as somebody else would spell it: letters that people interchange, marks, tatweel. */
const respelt = (name: string, roll: () => number): string => {
	let other = name;
	for (const [from, to] of swap) if (roll() < 0.6) other = other.replace(from, to);
	if (roll() < 0.2) other = other.replace(/(?<=\p{L})(?=\p{L})/u, 'ـ');
	return roll() < 0.2 ? other.replace(/(?<=[بتسمن])(?=\p{L})/u, '\u064e') : other;
};

/** A name with one slip of the finger in one of its longer words. */
const mistyped = (name: string, roll: () => number): string => {
	const words = name.split(' ');
	const long = words.flatMap((word, i) => (word.length >= 4 ? [i] : []));
	const i = long[Math.floor(roll() * long.length)];
	if (i === undefined) return name;
	const word = words[i]!;
	const at = 1 + Math.floor(roll() * (word.length - 2));
	const letter = letters[Math.floor(roll() * letters.length)]!;
	const slips = [
		word.slice(0, at) + word.slice(at + 1),
		word.slice(0, at) + letter + word.slice(at + 1),
		word.slice(0, at) + word[at] + word.slice(at),
		word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
	];
	words[i] = slips[Math.floor(roll() * slips.length)]!;
	return words.join(' ');
};

const forms = ['جمعية', 'منظمة', 'مؤسسة', 'مركز', 'رابطة', 'شبكة'];
const aims = [
	...['للتنمية', 'الخيرية', 'للثقافة والفنون', 'لرعاية الأيتام', 'لحماية البيئة', 'للشباب'],
	...['لتمكين المرأة', 'للإغاثة', 'لذوي الإعاقة', 'للتراث', 'للتعليم', 'لحقوق الإنسان'],
];

const namesOfPeople = (): string[] =>
	['female-first-names-in-arabic', 'male-first--names-in-arabic', 'last-names-in-arabic']
		.map((file) =>
			join(import.meta.dirname, '../../../shared/data/organisations/names', `${file}.txt`),
		)
		.flatMap((file) => readFileSync(file, 'utf8').split('\n'))
		.map((name) => name.trim())
		.filter((name) => name.length >= 4);

/** A name that nobody bears: two uncommon words between a legal form and an aim. */
const invented = (people: readonly string[], roll: () => number): string => {
	const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
	return `${pick(forms)} ${pick(people)} ${pick(people)} ${pick(aims)}`;
};

/** The goals of REG-02: other spellings and slips within the first five candidates, and how often a new name raises an alarm. */
export const measureNames = async (
	organisations: readonly Organisation[],
	idOf: (subject: string) => string,
	n = 500,
) => {
	const roll = dice(20_261_125);
	const people = namesOfPeople();
	const some = Array.from(
		{ length: n },
		() => organisations[Math.floor(roll() * organisations.length)]!,
	);
	const found = async (typed: string, of: Organisation) => {
		const { candidates } = await checkName(visitor(), { name: typed });
		return candidates.slice(0, 5).some(({ subject }) => idOf(subject) === of.identifiers[0]!.id);
	};
	let [spelt, slipped, alarms] = [0, 0, 0];
	const times: number[] = [];
	for (const one of some) {
		spelt += Number(await found(respelt(one.name_ar, roll), one));
		slipped += Number(await found(mistyped(one.name_ar, roll), one));
		const from = performance.now();
		const { verdict } = await checkName(visitor(), { name: invented(people, roll) });
		times.push(performance.now() - from);
		alarms += Number(verdict !== 'clear');
	}
	const p95 = times.sort((a, b) => a - b)[Math.floor(n * 0.95)]!;
	return {
		...{ spellings: round(spelt / n), slips: round(slipped / n), alarms: round(alarms / n) },
		ms95: Math.round(p95 * 10) / 10,
	};
};
