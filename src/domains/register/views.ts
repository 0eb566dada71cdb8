import type { Day } from '#core';
import type { RecognitionState } from '#domains/organisations';
import type { PaperKind, PaperState } from '#domains/papers';
import type { Text } from '#domains/rules';
import type { Chosen, Facets, Standing } from './filters.ts';
import type { HistoryEvent } from './history.ts';

/** One recognition as it stands today, beside the others, without a judgement between them (TR-10). */
export type RecognitionNow = {
	id: string;
	authority: Text;
	kind: string;
	state: RecognitionState | null;
	/** since when it is in that state */
	since: Day | null;
	/** the end of a suspension, and what was said of it */
	until: Day | null;
	grounds: string | null;
	appeal: string | null;
	decision: { n: number; year: number; on: Day };
	entry: string;
	validFrom: Day;
	validTo: Day | null;
	evidence: 'confirmed' | 'recorded-by-organisation';
};

export type Identifier = { scheme: string; id: string };

/** A place with its name in both languages. */
export type Place = { code: string; name: Text };

/** A field of work as entered, with its ICNP/TSO code where one code alone is meant. */
export type FieldOfWork = { value: string; label: Text; icnp: string | null };

/** One organisation in a list. */
export type RegisterItem = {
	publicId: string;
	identifiers: Identifier[];
	nameAr: string;
	nameEn: string | null;
	kind: string;
	life: string;
	demonstration: boolean;
	municipality: Place | null;
	fields: FieldOfWork[];
	standing: Standing;
	recognitions: RecognitionNow[];
	/** how near it is to what was typed, 0 to 1; null: nothing was typed */
	score: number | null;
	/** the other name that answered, and until when it was borne */
	by: { name: string; until: Day | null } | null;
	/** folded words that answered: to mark them, never to show them */
	matched: string[];
};

/** A page of the register. */
export type RegisterList = {
	items: RegisterItem[];
	total: number;
	totalIs: 'exact' | 'at-least';
	next: string | null;
	/** nothing bears the typed name: the first item is the nearest */
	onlyNear: boolean;
	/** what was typed is the code of a paper, to be checked elsewhere */
	code: string | null;
	/** a place whose name was typed, to narrow by */
	place: Place | null;
	/** what it was narrowed by, as understood */
	chosen: Chosen;
	/** the place among it, with its name */
	chosenPlace: Place | null;
	facets: Facets | null;
};

/** Everything the register says of one organisation. */
export type OrganisationPage = Omit<RegisterItem, 'score' | 'by' | 'matched'> & {
	objectives: string | null;
	otherNames: { text: string; lang: string; kind: string; from: Day; to: Day | null }[];
	officers: { role: Text | null; code: string; name: string | null; from: Day }[];
	branches: Place[];
	history: HistoryEvent[];
	papers: { code: string; kind: PaperKind; number: string; issuedAt: Date; state: PaperState }[];
	/** what periodic reports the rules ask of it; null: the rules in force set no date (PUB-07) */
	reportDue: { months: number } | null;
	enteredAt: Date;
	confirmedAt: Date;
	/** names of places and authorities of the history, by code */
	places: Record<string, Text>;
	authorities: Record<string, Text>;
	roles: Record<string, Text>;
};

/** An organisation whose name is like the one asked for: what they share, where it is, what it does. */
export type NameCandidate = {
	publicId: string;
	identifiers: Identifier[];
	nameAr: string;
	nameEn: string | null;
	score: number;
	/** the telling words of its name that are shared, as written */
	shared: string[];
	/** folded, to mark them */
	marks: string[];
	/** the name that is like it, when it is not the official one */
	by: string | null;
	municipality: Place | null;
	fields: FieldOfWork[];
};
