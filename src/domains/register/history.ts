import { type Day, dayOf } from '#core';
import type { RecognitionEvent } from '#domains/organisations';

/** Something that changed in what the register says, with its day (PUB-03). Places are codes, roles as declared. */
export type HistoryEvent = { on: Day } & (
	| { kind: 'entered' }
	| { kind: 'confirmed' }
	| { kind: 'renamed'; before: string; after: string }
	| { kind: 'former-name'; name: string }
	| { kind: 'moved'; before: string; after: string }
	| { kind: 'branch-opened' | 'branch-closed'; place: string }
	| { kind: 'officers-began' | 'officers-ended'; roles: string[] }
	| {
			kind: 'recognition';
			what: RecognitionEvent['kind'];
			authority: string;
			entry: string;
			until: Day | null;
	  }
);

type Dated = { from: Day; to: Day | null };

/** What the register holds of an organisation over time. */
export type Story = {
	enteredAt: Date;
	confirmedAt: Date;
	/** Arabic names */
	names: readonly (Dated & { text: string; kind: string })[];
	sites: readonly (Dated & { municipality: string; kind: string })[];
	officers: readonly (Dated & { role: string })[];
	recognitions: readonly {
		authority: string;
		entry: string;
		events: readonly RecognitionEvent[];
	}[];
};

const byStart = <T extends Dated>(rows: readonly T[]): T[] =>
	[...rows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

const renamings = (names: Story['names']): HistoryEvent[] => {
	const official = byStart(names.filter(({ kind }) => kind === 'official'));
	const former = names.filter(({ kind, to }) => kind === 'former' && to);
	return [
		...official.slice(1).map(({ from, text }, i) => ({
			...{ on: from, kind: 'renamed' as const },
			...{ before: official[i]!.text, after: text },
		})),
		...former.map(({ to, text }) => ({ on: to!, kind: 'former-name' as const, name: text })),
	];
};

const moves = (sites: Story['sites']): HistoryEvent[] => {
	const seats = byStart(sites.filter(({ kind }) => kind === 'headquarters'));
	const branches = sites.filter(({ kind }) => kind === 'branch');
	return [
		...seats.slice(1).flatMap(({ from, municipality: after }, i) => {
			const before = seats[i]!.municipality;
			return before === after ? [] : [{ on: from, kind: 'moved' as const, before, after }];
		}),
		...branches.map(({ from, municipality: place }) => ({
			...{ on: from, kind: 'branch-opened' as const, place },
		})),
		...branches.flatMap(({ to, municipality: place }) =>
			to ? [{ on: to, kind: 'branch-closed' as const, place }] : [],
		),
	];
};

const terms = (officers: Story['officers'], kind: 'officers-began' | 'officers-ended') => {
	const days = new Map<Day, string[]>();
	for (const { role, from, to } of officers) {
		const on = kind === 'officers-began' ? from : to;
		if (on) days.set(on, [...(days.get(on) ?? []), role]);
	}
	return [...days].map(([on, roles]): HistoryEvent => ({ on, kind, roles }));
};

/** The dated events of an organisation, newest first: removals as well as additions, names of people never. */
export const historyOf = (story: Story): HistoryEvent[] => {
	const recognised = story.recognitions.flatMap(({ authority, entry, events }) =>
		events.map(({ kind: what, on, until }): HistoryEvent => ({
			...{ on, kind: 'recognition', what, authority, entry, until: until ?? null },
		})),
	);
	const [entered, confirmed] = [dayOf(story.enteredAt), dayOf(story.confirmedAt)];
	const events: HistoryEvent[] = [
		...(confirmed > entered ? [{ on: confirmed, kind: 'confirmed' as const }] : []),
		...terms(story.officers, 'officers-ended'),
		...terms(story.officers, 'officers-began'),
		...renamings(story.names),
		...moves(story.sites),
		...recognised,
		// a proclamation on the same day says it already
		...(recognised.some(({ on }) => on === entered)
			? []
			: [{ on: entered, kind: 'entered' as const }]),
	];
	// stable: what stands first of one day stays first
	return events.sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
};
