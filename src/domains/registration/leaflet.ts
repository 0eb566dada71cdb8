import { addDays, type Day } from '#core';

/** Ways against a refusal and their last days; they begin with proof of service, here as if served on `day` (I-REG-14). */
export type Leaflet = {
	reviewDays: number | null;
	reviewUntil: Day | null;
	courtDays: number | null;
	courtUntil: Day | null;
};

/** The leaflet of a refusal, by the rule values of the case; null where none is set. */
export const leafletOf = (rule: (key: string) => number | undefined, day: Day): Leaflet => {
	const until = (days: number | undefined) => (days === undefined ? null : addDays(day, days));
	const review = rule('review.internal.days');
	const court = rule('appeal.court.days');
	return {
		reviewDays: review ?? null,
		reviewUntil: until(review),
		courtDays: court ?? null,
		courtUntil: until(court),
	};
};
