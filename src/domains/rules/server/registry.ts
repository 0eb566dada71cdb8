import type { Calendar, Day } from '#core';
import { checkJurisdiction } from '../check.ts';
import type { Jurisdiction, Office } from '../declaration.ts';
import { offerOn } from '../values.ts';

const slot = Symbol.for('daam.rules');
const held = globalThis as { [slot]?: Jurisdiction };

/** Gives the process its jurisdiction; throws with every fault of the declaration (ADM-01). */
export const useJurisdiction = (declared: Jurisdiction): void => {
	const faults = checkJurisdiction(declared);
	if (faults.length)
		throw new Error(
			`the declaration of ${declared.code} is refused:\n${faults.map((one) => `  ${one.code} at ${one.at}`).join('\n')}`,
		);
	held[slot] = declared;
};

/** The jurisdiction of this process. */
export const rulesNow = (): Jurisdiction => {
	const declared = held[slot];
	if (!declared) throw new Error('no jurisdiction is loaded');
	return declared;
};

/** A service offered on a day, with its regime; undefined: not offered. */
export const serviceOn = (code: string, day: Day) => offerOn(rulesNow(), code, day);

export const officeOf = (id: string): Office | undefined =>
	rulesNow().offices.find((office) => office.id === id);

export const authorityOf = (id: string) => rulesNow().authorities.find((one) => one.id === id);

export const municipalityOf = (code: string) =>
	rulesNow().municipalities.find((one) => one.code === code);

/** The office whose territory holds a municipality: the narrowest that names it, else the one that takes the rest. */
export const officeFor = (municipality: string): Office => {
	const { offices } = rulesNow();
	const place = municipalityOf(municipality);
	const names = (office: Office) =>
		office.territory
			.filter(
				(code) =>
					code !== '*' && [place?.code, place?.district].some((one) => one?.startsWith(code)),
			)
			.reduce((longest, code) => Math.max(longest, code.length), 0);
	const [best] = [...offices].sort((a, b) => names(b) - names(a));
	return best && names(best) > 0
		? best
		: (offices.find((office) => office.territory.includes('*')) ?? offices[0]!);
};

/** The calendar by which working days are counted. */
export const calendarNow = (): Calendar => {
	const { calendar } = rulesNow();
	return { ...calendar, holidays: calendar.holidays.map((one) => one.on) };
};
