export * from './see.ts';
export * from './submit.ts';
