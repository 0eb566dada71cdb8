import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types.d.ts';

/** Who asks more than anybody reads waits (trust.md §11). */
export const load: LayoutServerLoad = ({ locals }) => {
	if (locals.wait) error(429);
};
