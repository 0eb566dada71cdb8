export * from './count-organisations.ts';
export { endWithholdings } from './end-withholdings.ts';
export * from './enter-organisation.ts';
export * from './get-own-name.ts';
export * from './get-own-organisation.ts';
export * from './grant-recognition.ts';
export { jobs } from './jobs.ts';
export * from './notices.ts';
export { shortNamesOf } from './short-names.ts';
