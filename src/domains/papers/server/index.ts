export { revokePaper, tieToOrganisation } from './change-state.ts';
export { findOwnPapers, getOwnPaper } from './find-own-papers.ts';
export { issuePaper, type PaperToIssue } from './issue-paper.ts';
export { readPaper } from './read-paper.ts';
export { type OpenedPaper, openPaper } from './open-paper.ts';
export { useTemplates } from './templates.ts';
