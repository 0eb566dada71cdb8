export * from './claim.ts';
export * from './statement.ts';
