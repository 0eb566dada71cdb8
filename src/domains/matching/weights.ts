import { isJoining, isLegalForm, isPlace, isPurpose } from './words-of-names.ts';

/** How many of the names known have a word (in any of its readings), and how many names there are. */
export type Spread = { names: number; having: (word: string) => number };

/** What each word weighs, 0 to 1. */
export type Weigh = (word: string) => number;

// so that a small register does not take its every word for a rare one or a common one
const imagined = 200;
const imaginedHaving = 20;
const legalForm = 0.12;
const joining = 0.04;
const place = 0.45;

const rarity = (having: number, names: number): number =>
	Math.log(1 + (names + imagined) / (having + 1)) / Math.log(1 + names + imagined);

/** Words weigh by their rarity among the names known; legal forms and joining words next to nothing, places less. */
export const weighBy =
	({ names, having }: Spread): Weigh =>
	(word) => {
		if (isJoining(word)) return joining;
		if (isLegalForm(word)) return legalForm;
		return (
			rarity(having(word) + (isPurpose(word) ? imaginedHaving : 0), names) *
			(isPlace(word) ? place : 1)
		);
	};

/** The weights where nothing is known of the names around. */
export const plainWeights: Weigh = weighBy({ names: 0, having: () => 0 });

/** A word that tells a name from others, as "shared rare words" means it. */
export const isTelling = (word: string, weight: number): boolean =>
	weight >= 0.45 && !isPlace(word) && !isLegalForm(word);
