export * from './declared.ts';
export { deliverNotices } from './deliver-notices.ts';
export { jobs } from './jobs.ts';
export { listDeclared } from './list-declared.ts';
export { countUnread, listInbox } from './list-inbox.ts';
export { markRead } from './mark-read.ts';
export { countOutbox, listOutbox, sendNext } from './send-messages.ts';
