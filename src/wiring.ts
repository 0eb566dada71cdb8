// The one file that knows all rooms: what the worker does, and what follows when something was recorded.
import type { EventName } from '#core';
import { checks as filesChecks, jobs as filesJobs } from '#domains/files/server';
import { jobs as identityJobs } from '#domains/identity/server';
import { checks as journalChecks, jobs as journalJobs } from '#domains/journal/server';
import type { Quiet } from '#domains/notices';
import {
	deliverNotices,
	jobs as noticesJobs,
	type Notice,
	spokenBy,
	useNotices,
} from '#domains/notices/server';
import { usePlaces } from '#domains/matching';
import { renewIndex } from '#domains/matching/server';
import { organisationsWords } from '#domains/organisations';
import {
	jobs as organisationsJobs,
	notices as organisationsNotices,
} from '#domains/organisations/server';
import { registrationWords } from '#domains/registration';
import {
	checks as registrationChecks,
	jobs as registrationJobs,
	notices as registrationNotices,
} from '#domains/registration/server';
import { useTemplates } from '#domains/papers/server';
import { loadVersions, rulesNow, useJurisdiction } from '#domains/rules/server';
import { libya, libyaDemonstration } from '#jurisdictions/ly';
import { papers } from '#jurisdictions/ly/papers';
import {
	type Caller,
	type Check,
	type Happening,
	isDemo,
	type Job,
	platformJobs,
	workerCaller,
} from '#platform/server';

/** What every room says of its events: `spokenBy(roomWords, roomNotices)` for each. */
export const notices: Notice[] = [
	...spokenBy(organisationsWords, organisationsNotices),
	...spokenBy(registrationWords, registrationNotices),
];

/** Events of which nobody is told, each with its reason. */
export const quiet: Partial<Record<EventName, Quiet>> = {
	'identity.account-opened': 'own-deed',
	'identity.signed-in-anew': 'own-message',
	'identity.factor-changed': 'own-message',
	'identity.handle-confirmed': 'own-deed',
	'identity.invitation-sent': 'own-deed',
	'identity.invitation-revoked': 'own-deed',
	'identity.sessions-ended': 'own-deed',
	'identity.account-frozen': 'own-deed',
	'identity.account-recovered': 'own-message',
	'files.file-destroyed': 'with-another',
	'rules.version-loaded': 'on-public-page',
	'organisations.organisation-entered': 'with-another',
	'registration.review-begun': 'inside-office',
	'registration.name-judged': 'inside-office',
	'registration.paper-checked': 'inside-office',
	'registration.note-written': 'inside-office',
	'registration.interest-declared': 'inside-office',
	'registration.application-recommended': 'inside-office',
	'registration.recommendation-rejected': 'inside-office',
};

/** What follows an entry of the journal, at least once each: notices, then what rooms do for each other. */
const reactions: ((caller: Caller, happening: Happening) => Promise<unknown>)[] = [deliverNotices];

/** What runs later or by the clock, of every room. */
export const jobs: Job[] = [
	{
		name: 'journal.react',
		run: async (caller, happening: Happening) => {
			for (const react of reactions) await react(caller, happening);
		},
	},
	...platformJobs,
	...identityJobs,
	...filesJobs,
	...journalJobs,
	...noticesJobs,
	...organisationsJobs,
	...registrationJobs,
];

/** What `daam verify` and `daam doctor` look through: each room that can be found wrong says how. */
export const checks: Check[] = [...journalChecks, ...filesChecks, ...registrationChecks];

// a paper without what its template needs would fail years later, when somebody fetches it
const withCheck = (paper: (typeof papers)[number]) => ({
	...paper,
	check: (data: unknown) => {
		for (const name of paper.needs)
			if (!(name in (data as object))) throw new Error(`${paper.name} needs ${name}`);
		return data;
	},
});

/** Gives the process what every request and job leans on; after the pools are open. */
export const prepare = async (): Promise<void> => {
	useNotices({ notices, quiet });
	useJurisdiction(isDemo() ? libyaDemonstration : libya);
	useTemplates(papers.map(withCheck));
	await loadVersions(workerCaller(), null);
	const { municipalities, districts } = rulesNow();
	const places: readonly { name: { ar: string; en: string }; also?: readonly string[] }[] = [
		...municipalities,
		...districts,
	];
	usePlaces(places.flatMap(({ name, also = [] }) => [name.ar, name.en, ...also]));
	while ((await renewIndex(workerCaller(), null)) > 0);
};
