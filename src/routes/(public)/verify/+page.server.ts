import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.d.ts';
import { codeProblem, readCode } from '#domains/papers';
import { pathIn } from '#words';

export const load: PageServerLoad = ({ url, locals }) => {
	const typed = url.searchParams.get('code');
	if (typed === null) return;
	const code = readCode(typed);
	if (code) redirect(303, pathIn(locals.locale, `/verify/${code}`));
	const { code: problem } = codeProblem(typed);
	error(422, { message: problem, code: problem });
};
