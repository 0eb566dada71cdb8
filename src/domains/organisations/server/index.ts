export * from './enter-organisation.ts';
export * from './grant-recognition.ts';
