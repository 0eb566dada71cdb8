import type { DeskCase } from '../views-desk.ts';

/** What of a case asks for a look: its papers, and how many things in all (the number beside the view). */
export const needsOf = (one: DeskCase) => {
	const papers = one.slots.filter(({ file, changed, check, required }) =>
		file ? changed || !check : required,
	);
	const name = one.nearNames.length > 0 && one.nameState !== 'judged' ? 1 : 0;
	const { changes, unanswered, warnings } = one;
	return {
		papers,
		count: changes.length + unanswered.length + warnings.length + papers.length + name,
	};
};
