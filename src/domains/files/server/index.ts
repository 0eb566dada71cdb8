export { type Arrived, arriveFile, type Incoming } from './arrive-file.ts';
export { destroyFile } from './destroy-file.ts';
export { findFiles } from './find-files.ts';
export { holdFiles } from './hold-files.ts';
export { jobs } from './jobs.ts';
export { readFile } from './read-file.ts';
export { receiveFile } from './receive-file.ts';
export { removeDestroyed, sweepFiles } from './sweep-files.ts';
export type { FileRow } from './tables.ts';
