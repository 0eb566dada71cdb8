import type { Calendar, Day } from '#core';
import { checkJurisdiction, type Fault, rulesWords } from '../index.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Office } from '../law.ts';
import { officeIn } from '../territory.ts';
import { calendarOf, offerOn } from '../values.ts';

const slot = Symbol.for('daam.rules');
const held = globalThis as { [slot]?: Jurisdiction };

const say = rulesWords('en');
const inWords = ({ code, at }: Fault): string =>
	`  ${at}: ${say(`fault-${code}` as Parameters<typeof say>[0])} (${code})`;

/** Gives the process its jurisdiction; throws with every fault of the declaration, in words and with its place (ADM-01). */
export const useJurisdiction = (declared: Jurisdiction): void => {
	const faults = checkJurisdiction(declared);
	if (faults.length)
		throw new Error(
			`Daam does not start: the declaration of ${declared.code} is refused\n${faults.map(inWords).join('\n')}`,
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

/** The office whose territory holds a municipality. */
export const officeFor = (municipality: string): Office => officeIn(rulesNow(), municipality);

/** The calendar by which working days are counted. */
export const calendarNow = (): Calendar => calendarOf(rulesNow());
