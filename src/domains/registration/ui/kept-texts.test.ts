import { expect, test } from 'vitest';
import type { Reason } from '#domains/rules';
import { libyaDemonstration } from '#jurisdictions/ly';
import type { DeskCase } from '../index.ts';
import { keptTexts } from './kept-texts.ts';

const { services, reasons } = libyaDemonstration.regimes[0]!;
const { form } = services[0]!;
const offered = (use: Reason['for'][number]) => reasons.filter((one) => one.for.includes(use));
const item = { id: 'minutes', title: { ar: 'محضر التأسيس', en: 'Founding minutes' } };
const one = {
	...{ form, slots: [{ item }], grounds: { return: offered('return'), refuse: offered('refuse') } },
} as unknown as Pick<DeskCase, 'form' | 'slots' | 'grounds'>;
const [first, second] = form.pages.flatMap(({ fields }) => fields);
const ground = offered('return')[0]!;
const kept = (values: Record<string, unknown>) => keptTexts(one, 'ar', 'الأوراق', { values });

test('what was written for a letter is kept with its place and ground, in the order of the form', () => {
	const letter = kept({
		'text.paper.minutes': ' ينقصه توقيع ',
		[`ground.${second!.id}`]: ground.code,
		[`text.${second!.id}`]: 'لا يُقرأ',
		defect: [first!.id, 'nowhere'],
	});
	expect(letter).toEqual([
		{ place: first!.label.ar, grounds: [], text: '' },
		{ place: second!.label.ar, grounds: [ground.ground.ar], text: 'لا يُقرأ' },
		{ place: item.title.ar, grounds: [], text: 'ينقصه توقيع' },
	]);
});

test('the reasons of a whole step are kept with every ground that was ticked', () => {
	const [a, b] = offered('refuse');
	expect(kept({ text: 'الأسباب', grounds: [a!.code, b!.code] })).toEqual([
		{ place: null, grounds: [a!.ground.ar, b!.ground.ar], text: 'الأسباب' },
	]);
	expect(kept({ text: '  ' })).toEqual([]);
});
