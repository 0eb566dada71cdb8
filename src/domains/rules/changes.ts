import type { Day } from '#core';
import { addDays } from '#core';
import type { RuleValue, Text } from './law.ts';

/** What is stored as a version of its own, each with a line in the changelog when it changes. */
export const versionKinds = [
	'regime',
	'values',
	'reasons',
	'form',
	'workflow',
	'checklist',
	'guide',
	'keys',
	'texts',
	'calendar',
	'offices',
	'places',
] as const;
export type VersionKind = (typeof versionKinds)[number];

/** A part of a version that came, went or changed, under its name and, where it has one, its title. */
export type ChangedPart = { name: string; title: Text | null };
export type Changed = { added: ChangedPart[]; changed: ChangedPart[]; removed: ChangedPart[] };

type Item = Record<string, unknown>;

const asText = (one: unknown): Text | null =>
	one !== null && typeof one === 'object' && 'ar' in one && 'en' in one ? (one as Text) : null;

const nameOf = (item: Item): string | null => {
	for (const key of ['key', 'code', 'id', 'on'])
		if (typeof item[key] === 'string') return item[key];
	return null;
};

const titleOf = (item: Item): Text | null =>
	asText(item.title) ?? asText(item.label) ?? asText(item.name) ?? asText(item.ground);

/** The named parts of a version, however deep: what has a name is a part, the rest belongs to it. */
const partsOf = (body: unknown, into = new Map<string, Item[]>()): Map<string, Item[]> => {
	if (Array.isArray(body)) {
		for (const one of body) {
			const name = one !== null && typeof one === 'object' ? nameOf(one as Item) : null;
			if (name) into.set(name, [...(into.get(name) ?? []), one as Item]);
			else partsOf(one, into);
		}
	} else if (body !== null && typeof body === 'object')
		for (const one of Object.values(body)) partsOf(one, into);
	return into;
};

// a page holds fields that are named themselves: it is looked into, not compared as one
const flat = (body: unknown): Map<string, Item[]> => {
	const parts = partsOf(body);
	for (const [name, items] of parts)
		if (items.some((item) => Array.isArray(item.fields))) {
			parts.delete(name);
			partsOf(
				items.map((item) => item.fields),
				parts,
			);
		}
	return parts;
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What changed between two versions of one kind, by the names of its parts. */
export const changedParts = (before: unknown, after: unknown): Changed => {
	const [old, now] = [flat(before), flat(after)];
	const part = ([name, items]: [string, Item[]]): ChangedPart => ({
		name,
		title: titleOf(items[0]!),
	});
	return {
		added: [...now].filter(([name]) => !old.has(name)).map(part),
		changed: [...now]
			.filter(([name, items]) => old.has(name) && !same(old.get(name), items))
			.map(part),
		removed: [...old].filter(([name]) => !now.has(name)).map(part),
	};
};

const at = (values: readonly RuleValue[], key: string, day: Day) =>
	values.find((one) => one.key === key && one.from <= day && day <= (one.to ?? '9999-12-31'))
		?.value;

/**
 * Days before today on which a key would have another value than it had (I-RUL-01): a change applies from its date on, so
 * that "which rule applied on day D" has one answer for ever. A key that had no value may be given one.
 */
export const rewrittenPast = (
	before: readonly RuleValue[],
	after: readonly RuleValue[],
	today: Day,
): { key: string; day: Day }[] => {
	const days = [...before, ...after].flatMap(({ from, to }) =>
		to ? [from, addDays(to, 1)] : [from],
	);
	const past = [...new Set([...days, addDays(today, -1)])].filter((day) => day < today).sort();
	return [...new Set(before.map(({ key }) => key))].flatMap((key) => {
		const day = past.find((one) => {
			const had = at(before, key, one);
			return had !== undefined && !same(had, at(after, key, one));
		});
		return day ? [{ key, day }] : [];
	});
};
