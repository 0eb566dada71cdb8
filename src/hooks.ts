import type { Reroute } from '@sveltejs/kit/hooks';
import { barePath } from '#words';

export const reroute: Reroute = ({ url }) => barePath(url.pathname);
