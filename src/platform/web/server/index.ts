export { answerJson, answerQuery, problemJson } from './answer-json.ts';
export { openApiOf } from './openapi.ts';
export { queryOf } from './query.ts';
export { compressed } from './compress.ts';
export { fromCache } from './page-cache.ts';
export * from './see.ts';
export { serveFile } from './serve-file.ts';
export * from './serve-paper.ts';
export * from './submit.ts';
