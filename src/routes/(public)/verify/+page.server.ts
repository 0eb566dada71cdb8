import { redirect } from '@sveltejs/kit';
import { readCheckedDigits, westernDigits } from '#core';
import { pathIn } from '#words';
import type { PageServerLoad } from './$types.d.ts';

const length = 10;

export const load: PageServerLoad = ({ url, locals }) => {
	const typed = (url.searchParams.get('code') ?? '').slice(0, 60);
	if (!typed.trim()) return { typed: '', problem: null, n: 0 };
	const code = readCheckedDigits(typed, length);
	if (code) redirect(303, pathIn(locals.locale, `/verify/${code}`));
	const n = westernDigits(typed).replace(/\D/g, '').length;
	const problem = n === length ? ('code-mistyped' as const) : ('code-length' as const);
	return { typed, problem, n };
};
