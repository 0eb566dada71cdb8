import type { Instrument } from '#domains/rules';
import { since2023 } from './since-2023.ts';
import { untilDeclaration } from './until-2011.ts';
import { untilProject } from './until-2017.ts';
import { untilCouncils } from './until-2022.ts';

/** Texts known so far (law-and-language.md §2), each with its marks of certainty; to be amended by the authority. */
export const instruments: readonly Instrument[] = [
	...untilDeclaration,
	...untilProject,
	...untilCouncils,
	...since2023,
];
