import { error } from '@sveltejs/kit';

// what is not this caller's answers as the root page for what does not exist
export const load = ({ locals }: { locals: App.Locals }) => {
	if (locals.missing) error(404);
};
