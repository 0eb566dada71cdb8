import { safeNext } from '#domains/identity';
import type { PageServerLoad } from './$types.d.ts';

/** The page for what is refused outside any page; the hook gives it its status (src/entrance/refused.ts). */
export const load: PageServerLoad = ({ url }) => ({
	status: Number(/^4\d\d$/.exec(url.searchParams.get('status') ?? '')?.[0] ?? 404),
	code: url.searchParams.get('code'),
	at: safeNext(url.searchParams.get('at') ?? '/'),
});
