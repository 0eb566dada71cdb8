import { pressIn } from '#domains/registration';
import type { Saved } from '#domains/registration/server';
import type { WebEvent } from '#platform/web/server';

/** Where to go on from a saved part: what its button asked, else what is wrong with it, else the next part. */
export const goOnFrom = (saved: Saved, { params, url }: WebEvent) => {
	const here = `/apply/${params.ref}/part/${params.page}`;
	const back = url.searchParams.get('back') === 'check' ? 'back=check' : '';
	const press = pressIn(url);
	if (saved.proposal) return `${here}/versions`;
	if (press?.kind === 'add')
		return `${here}?rows=${press.field}.${press.row + 1}&${back}#f-${press.field}.${press.row}`;
	if (press?.kind === 'remove') return `${here}?${back}#f-${press.field}`;
	if (press?.kind === 'place') return `${here}/place?at=${press.at}&${back}`;
	if (press?.kind === 'compare') return `${here}?${back}#near`;
	if (saved.problems.length) return saved.problems;
	if (saved.next?.field) return `${here}?${back}#f-${saved.next.field}`;
	if (back) return `/apply/${params.ref}/check`;
	return `/apply/${params.ref}${saved.next ? `/part/${saved.next.part}` : '/papers'}`;
};
