export * from './count-organisations.ts';
export * from './enter-organisation.ts';
export * from './get-own-name.ts';
export * from './get-own-organisation.ts';
export * from './grant-recognition.ts';
export * from './notices.ts';
