export * from './count-organisations.ts';
export * from './enter-organisation.ts';
export * from './grant-recognition.ts';
