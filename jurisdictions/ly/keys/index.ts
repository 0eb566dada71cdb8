import type { RuleKeyDeclaration } from '#domains/rules';
import { deciding } from './deciding.ts';
import { filing } from './filing.ts';
import { lasting } from './lasting.ts';

/** The questions a regime may answer (law-and-language.md §3), whether or not a value is known. */
export const keys: readonly RuleKeyDeclaration[] = [...filing, ...deciding, ...lasting];
