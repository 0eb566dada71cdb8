import type { MyCase } from '../../views.ts';
import type { DeskFrame } from '../types.ts';

/** What a page beside the status of a case gets. */
export type StatusData = Omit<DeskFrame, 'lockAt'> & { case: MyCase };
