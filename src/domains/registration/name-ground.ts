import type { Reason } from '#domains/rules';
import type { DeskCase } from './views-desk.ts';

/** Whether a ground can stand at the proposed name alone, so that the register itself can speak for it or against it. */
export const isOfName = (
	{ at = [] }: Pick<Reason, 'at'>,
	{ form, carries }: Pick<DeskCase, 'form' | 'carries'>,
): boolean => {
	const part = form.pages.find(({ fields }) => fields.some(({ id }) => id === carries.nameAr));
	const names = [`field.${carries.nameAr}`, `part.${part?.id}`];
	return at.length > 0 && at.every((one) => names.includes(one));
};
