// The one file that knows all rooms: what the worker does, and what follows when something was recorded.
import { jobs as filesJobs } from '#domains/files/server';
import { loadVersions, useJurisdiction } from '#domains/rules/server';
import { libya, libyaDemonstration } from '#jurisdictions/ly';
import { isDemo, type Job, workerCaller } from '#platform/server';

/** What runs later or by the clock, of every room. */
export const jobs: Job[] = [...filesJobs];

/** Gives the process what every request and job leans on; after the pools are open. */
export const prepare = async (): Promise<void> => {
	useJurisdiction(isDemo() ? libyaDemonstration : libya);
	await loadVersions(workerCaller(), null);
};
