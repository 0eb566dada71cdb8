export { findLooks } from './find-looks.ts';
export { record } from './record.ts';
export { type Look, recordRead, recordReads } from './record-read.ts';
export { verifyChain } from './verify-chain.ts';
