import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { find, text } from './source.ts';

// what people typed, by the names such values have; words come from `say` and declared texts from `[locale]`
const typed =
	/^(names?|nameAr|nameEn|title|text|value|body|first|subject|applicant|person|reason|reasons|question|answer|address|street|objectives|officer|author|note|by|to|file)$/;

type Node = {
	type: string;
	name?: string;
	attributes?: { name?: string }[];
	expression?: Node;
	property?: Node;
	computed?: boolean;
	start: number;
	end: number;
	[child: string]: unknown;
};

const isolates = ({ type, name, attributes = [] }: Node) =>
	type === 'RegularElement' &&
	(['bdi', 'textarea', 'option', 'title'].includes(name!) ||
		attributes.some((attribute) => attribute.name === 'dir'));

/** The name of the value an expression shows; null: it is made by a call, or chosen by language. */
const shownBy = (expression: Node): string | null => {
	if (expression.type === 'Identifier') return expression.name!;
	if (expression.type === 'MemberExpression' && !expression.computed)
		return expression.property!.name!;
	return null;
};

const loose = (node: unknown, inside: boolean): Node[] => {
	if (Array.isArray(node)) return node.flatMap((one) => loose(one, inside));
	if (typeof node !== 'object' || node === null) return [];
	const here = node as Node;
	if (here.type === 'ExpressionTag')
		return !inside && typed.test(shownBy(here.expression!) ?? '') ? [here] : [];
	const { attributes: _, expression: __, context: ___, parameters: ____, ...children } = here;
	return Object.values(children).flatMap((child) => loose(child, inside || isolates(here)));
};

test.each(find('src/**/*.svelte'))('%s: what people typed stands in a bdi', (file) => {
	const said = text(file);
	const { fragment } = parse(said, { modern: true });
	expect(
		loose(fragment, false).map(({ start, end }) => said.slice(start, end)),
		'put it into <bdi>, or under an element with dir',
	).toEqual([]);
});
