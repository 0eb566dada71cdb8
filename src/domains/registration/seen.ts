import type { CaseState } from './state.ts';

/** What a person at the desk has read who acts on a file: its content, and the recommendation that stands on it. */
export const seenOf = ({
	contentHash,
	recommendation,
}: Pick<CaseState, 'contentHash' | 'recommendation'>): string =>
	[contentHash ?? '', recommendation?.seq ?? ''].join('.');
