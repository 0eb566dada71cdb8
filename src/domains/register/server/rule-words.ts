import { fold } from '#core';
import { type FormDeclaration, type Text, valueOn } from '#domains/rules';
import { municipalityOf, rulesNow } from '#domains/rules/server';
import type { FieldOfWork, Place } from '../views.ts';

/** A municipality with its name; a code that no rule knows is its own name. */
export const placeOf = (code: string): Place => ({
	code,
	name: municipalityOf(code)?.name ?? { ar: code, en: code },
});

/** A field of work as entered; its ICNP/TSO code only where the label means a single one. */
export const fieldOf = (value: string): FieldOfWork => {
	const option = rulesNow().fieldsOfWork.find((one) => one.value === value);
	const icnp = option?.icnp?.length === 1 ? option.icnp[0]! : null;
	return { value, label: option?.label ?? { ar: value, en: value }, icnp };
};

type Named = { code: string; name: Text; also?: readonly string[] };

type Spelled = Place & { spellings: string[] };
// as long as a declaration is the one of this process, so are its places
const spelled = new WeakMap<object, readonly Spelled[]>();

/** Every district and municipality with the spellings of its name, folded. */
export const spelledPlaces = (): readonly Spelled[] => {
	const declared = rulesNow();
	const known = spelled.get(declared);
	if (known) return known;
	const places: readonly Named[] = [...declared.districts, ...declared.municipalities];
	const fresh = places.map(({ code, name, also = [] }) => ({
		...{ code, name },
		spellings: [name.ar, name.en, ...also].map(fold),
	}));
	spelled.set(declared, fresh);
	return fresh;
};

/** The municipality or district a code or name means. */
export const findPlace = (typed: string): Place | null => {
	const places = spelledPlaces();
	const key = fold(typed);
	const found =
		places.find(({ code }) => code === typed) ??
		places.find(({ spellings }) => key !== '' && spellings.includes(key));
	return found ? { code: found.code, name: found.name } : null;
};

/** The municipalities a place stands for: itself, or those of the district. */
export const municipalitiesOf = (code: string): string[] => {
	const inside = rulesNow().municipalities.filter(({ district }) => district === code);
	return inside.length ? inside.map((one) => one.code) : [code];
};

/** The district of a municipality. */
export const districtOf = (code: string): Place | null => {
	const district = municipalityOf(code)?.district;
	const found = rulesNow().districts.find((one) => one.code === district);
	return found ? { code: found.code, name: found.name } : null;
};

/** The labels of fields of work that a label or an ICNP/TSO code means; empty: it means none. */
export const fieldsMeant = (typed: string): string[] => {
	const { fieldsOfWork } = rulesNow();
	const exact = fieldsOfWork.filter(({ value }) => value === typed);
	const coded = fieldsOfWork.filter(({ icnp = [] }) =>
		icnp.some((code) => /^[A-L]/.test(typed) && code.startsWith(typed)),
	);
	return (exact.length ? exact : coded).map(({ value }) => value);
};

const rolesIn = ({ pages }: FormDeclaration) =>
	pages.flatMap(({ fields }) =>
		fields.flatMap(({ columns = [] }) =>
			columns.filter(({ id }) => id === 'role').flatMap(({ options = [] }) => options),
		),
	);

/** What a role on a board is called, by its code as declared in a form. */
export const roleNames = (): Map<string, Text> =>
	new Map(
		rulesNow()
			.regimes.flatMap(({ services }) => services)
			.flatMap(({ form }) => rolesIn(form))
			.map(({ value, label }) => [value, label]),
	);

/** In how many months after the year a report is due by the regimes that recognised it; null: no rule says. */
export const reportDueBy = (regimes: readonly string[], day: string): { months: number } | null => {
	for (const regime of rulesNow().regimes.filter(({ code }) => regimes.includes(code))) {
		const value = valueOn(regime, 'annual.report.due', day)?.value;
		if (typeof value === 'number') return { months: value };
	}
	return null;
};
