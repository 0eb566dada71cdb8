import type { PageServerLoad } from './$types.d.ts';
import { getOwnPaper } from '#domains/papers/server';
import { see } from '#platform/web/server';

export const load: PageServerLoad = async (event) => {
	const { org, code } = event.params;
	const { kind, number, issuedAt } = await see(event, getOwnPaper, { code });
	const back = `/o/${org}`;
	return {
		inside: true,
		paper: { code, kind, number, issuedAt },
		back,
		again: `${back}/papers/${code}`,
	};
};
