import type { Day } from '#core';
import type { Option, ServiceDeclaration } from './declaration.ts';
import type { GuideQuestion } from './guide-declaration.ts';
import type {
	Authority,
	Dated,
	Holiday,
	Instrument,
	Mark,
	Office,
	Reason,
	RuleKey,
	RuleKeyDeclaration,
	RuleValue,
	Text,
} from './law.ts';

/** Who signed that a regime may open: the authority's legal reviewer and a second person (I-RUL-02). */
export type Approval = { by: Text; on: Day };

export type Regime = {
	code: string;
	authority: string;
	title: Text;
	kinds: readonly string[];
	from: Day;
	to?: Day;
	state: 'draft' | 'open' | 'closed';
	/** stands in no real installation */
	demonstration?: boolean;
	approvals?: readonly Approval[];
	blocking: readonly RuleKey[];
	values: readonly RuleValue[];
	reasons: readonly Reason[];
	services: readonly ServiceDeclaration[];
};

/** A municipality. The list is political and moves: dated reference data, never a closed list (`since`: the first list that names it). */
export type Place = {
	code: string;
	name: Text;
	district: string;
	since?: Dated;
	until?: Dated;
	/** other spellings and former names, as found */
	also?: readonly string[];
	/** how sure its district is; absent: as listed */
	mark?: Mark;
	/** longitude, latitude; absent: use the district's */
	point?: readonly number[];
};
export type District = { code: string; name: Text; region: string; iso?: string };
export type Region = { code: string; name: Text };

/** Where the places come from and under which licence they may be passed on. */
export type PlacesSource = { asOf: Dated; notices: readonly Text[] };

/** All that a country, or a guild of beekeepers, declares. The engine knows nothing else of it. */
export type Jurisdiction = {
	code: string;
	name: Text;
	authorities: readonly Authority[];
	offices: readonly Office[];
	instruments: readonly Instrument[];
	keys: readonly RuleKeyDeclaration[];
	regimes: readonly Regime[];
	/** the first questions of the guide; their answers lead to a service and its own questions */
	guide: readonly GuideQuestion[];
	calendar: { version: string; workingDays: readonly number[]; holidays: readonly Holiday[] };
	regions: readonly Region[];
	districts: readonly District[];
	municipalities: readonly Place[];
	placesSource: PlacesSource;
	/** labels of fields of work and their codes */
	fieldsOfWork: readonly Option[];
};
