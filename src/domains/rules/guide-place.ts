import type { Day } from '#core';
import type { Given, GuideStep } from './guide.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { municipalitiesOn } from './values.ts';

type Question = Extract<GuideStep, { at: 'question' }>;
type Named = { code: string; name: { ar: string; en: string } };

const asOptions = (places: readonly Named[]) =>
	places.map(({ code, name }) => ({ value: code, label: name }));

/** One level of the choice: its places, what is chosen so far, what is wrong with what was sent. */
const levelOf = (
	step: Question,
	given: Given,
	field: string,
	places: readonly Named[],
	chosen: string | undefined,
): Question => {
	const typed = given[field] ?? '';
	const isThere = places.some(({ code }) => code === typed);
	const problem = typed && !isThere ? 'not-in-list' : given.asked === field ? 'choose-one' : null;
	return {
		...step,
		field,
		options: asOptions(places),
		value: isThere ? typed : (chosen ?? ''),
		problem: isThere ? null : problem,
	};
};

/** A municipality is chosen level by level, never from the whole list (interface.md §5): region, district, municipality. */
export const placeSteps = (
	declared: Jurisdiction,
	day: Day,
	given: Given,
	step: Question,
): Question => {
	const municipalities = municipalitiesOn(declared, day);
	const held = municipalities.find(({ code }) => code === step.value);
	const region = declared.regions.find(({ code }) => code === given.region);
	const within = declared.districts.filter((one) => one.region === region?.code);
	// a region of one district asks nothing
	const district =
		within.length === 1 ? within[0] : within.find(({ code }) => code === given.district);
	const again = { ...step.kept, ask: step.question.id };

	if (!region) {
		const chosen = declared.districts.find(({ code }) => code === held?.district)?.region;
		const first = levelOf(step, given, 'region', declared.regions, chosen);
		// a municipality nobody knows is said here, where the choice begins again
		const problem = first.problem ?? (step.problem === 'not-in-list' ? step.problem : null);
		return { ...first, problem, level: { n: 1, of: 3 }, kept: step.kept, back: step.back };
	}
	const inRegion = { ...step.kept, region: region.code };
	if (!district)
		return {
			...levelOf(step, given, 'district', within, held?.district),
			within: region.name,
			level: { n: 2, of: 3 },
			kept: inRegion,
			back: again,
		};
	const inside = municipalities.filter((one) => one.district === district.code);
	return {
		...levelOf(step, given, step.question.id, inside, held?.code),
		within: district.name,
		level: within.length === 1 ? { n: 2, of: 2 } : { n: 3, of: 3 },
		kept: { ...inRegion, district: district.code },
		back: within.length === 1 ? again : { ...again, region: region.code },
	};
};
