import { safeNext } from '#domains/identity';
import { giveBack } from '../../../entrance/index.ts';

export const load = ({ url }: { url: URL }) => ({ next: safeNext(url.searchParams.get('next')) });

export const actions = {
	default: giveBack,
};
