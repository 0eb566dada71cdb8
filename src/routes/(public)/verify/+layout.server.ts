import type { LayoutServerLoad } from './$types.d.ts';
import { verifierPage } from '../../../verifier/served.ts';

export const load: LayoutServerLoad = () => ({ readerBytes: verifierPage().length });
