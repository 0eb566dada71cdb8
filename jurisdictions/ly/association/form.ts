import type { FormDeclaration } from '#domains/rules';
import { aimsPage, namePage, seatPage } from './pages-organisation.ts';
import { boardPage, foundersPage, meetingPage } from './pages-people.ts';
import { bylawsPage } from './pages-bylaws.ts';

/** Form 1 (Decree 5/2023, arts 1–3: name, type of activity, objectives and means) with the founding file. */
export const form: FormDeclaration = {
	no: '1',
	title: { ar: 'نموذج 1: طلب إشهار جمعية أهلية', en: 'Form 1: proclamation of an association' },
	pages: [namePage, aimsPage, seatPage, foundersPage, meetingPage, boardPage, bylawsPage],
};
