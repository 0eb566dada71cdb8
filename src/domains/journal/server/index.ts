export { closeDay } from './close-day.ts';
export { closeRound } from './close-round.ts';
export { findLooks } from './find-looks.ts';
export { jobs } from './jobs.ts';
export { type LogKind, queueLogLine } from './queue-log-line.ts';
export { record } from './record.ts';
export { type Look, recordRead, recordReads } from './record-read.ts';
export { sequenceLog } from './sequence-log.ts';
export { type JournalFault, type Verified, verifyChain, verifyJournal } from './verify-journal.ts';
