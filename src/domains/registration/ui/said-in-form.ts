import type { DeskCase } from '../views-desk.ts';
import type { DeskAnswer } from './types.ts';

type Asked = Pick<DeskCase, 'beside' | 'nameState' | 'nearNames'>;

/** Whether the form that was sent stands in this view still, and says itself what is wrong, also what is at no field. */
export const isSaidInForm = (one: Asked, view: string, form: DeskAnswer): boolean => {
	const stands = (act: string, name: string) =>
		form?.values?.[name] !== undefined &&
		one.beside.some((offer) => offer.act === act && offer.reason === null);
	if (view === 'messages') return stands('send-message', 'text') || stands('write-note', 'note');
	const judged = one.nameState === 'judged' || one.nearNames.length === 0;
	return view === 'look' && !judged && stands('judge-name', 'reason');
};
