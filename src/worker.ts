import { jobs } from '#wiring';
import { startWorker } from '#platform/server';

/** Runs every job of every room until `stop`. */
export const work = () => startWorker(jobs);
