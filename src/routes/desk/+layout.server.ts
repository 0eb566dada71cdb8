import { error } from '@sveltejs/kit';
import { seeKept } from '../../entrance/index.ts';

type Event = { locals: App.Locals; url: URL };

// what is not this caller's answers as the root page for what does not exist
export const load = async (event: Event) => {
	if (event.locals.missing) error(404);
	return { kept: await seeKept(event) };
};
