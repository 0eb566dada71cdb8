export { record } from './record.ts';
export { verifyChain } from './verify-chain.ts';
