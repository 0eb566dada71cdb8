import type { Text } from '#domains/rules';
import type { Problem } from '#ui';
import type { MyCase } from '../../views.ts';
import type { DeskFrame } from '../types.ts';

/** What every page of an applicant gets from the layout. */
export type ApplyFrame = Omit<DeskFrame, 'lockAt'>;

/** The same with a case of the applicant's. */
export type CaseData = ApplyFrame & { case: MyCase };

/** A place of a list, for choosing. */
export type PlaceChoice = { code: string; name: Text };

/** Says what is wrong at a place of a form, by its name; undefined: nothing. */
export type ProblemAt = (name: string) => string | undefined;
