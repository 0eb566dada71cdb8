import * as v from 'valibot';
import type { Answer, FieldDeclaration, ServiceDeclaration, Text } from '#domains/rules';

/** The service an application begins with. */
export const serviceForm = v.object({
	service: v.pipe(v.string('required'), v.maxLength(60, 'not-understood')),
});

/** What the start page says of a service. */
export type StartView = {
	code: string;
	title: Text;
	lead: Text;
	authority: Text;
	/** offered today */
	open: boolean;
	fee: number;
	minutes: number;
	/** working days the office has; months a draft is kept */
	days: number | null;
	months: number | null;
	on: string;
	/** what was answered before and goes into the draft; the office it leads to */
	carried: { field: FieldDeclaration; answer: Answer }[];
	places: Record<string, Text>;
	office: Text | null;
	papers: { id: string; title: Text; reason: Text; required: boolean }[];
	people: { label: Text; columns: Text[]; least: number | null }[];
};

/** Minutes that filling takes somebody with everything at hand: 20 seconds a question, a minute a paper, in steps of five. */
export const minutesFor = ({ form, checklist }: ServiceDeclaration): number => {
	const questions = form.pages
		.flatMap((page) => page.fields)
		.reduce((sum, field) => sum + (field.columns ? field.columns.length * 3 : 1), 0);
	const papers = checklist.filter(({ required }) => required !== false).length;
	return Math.ceil((questions / 3 + papers) / 5) * 5;
};
