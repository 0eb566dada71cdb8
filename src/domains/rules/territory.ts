import type { Jurisdiction } from './jurisdiction.ts';
import type { Office } from './law.ts';

/** The office whose territory holds a municipality: the narrowest that names it, else the one that takes the rest. */
export const officeIn = (
	{ offices, municipalities }: Jurisdiction,
	municipality: string,
): Office => {
	const place = municipalities.find((one) => one.code === municipality);
	const names = (office: Office) =>
		office.territory
			.filter(
				(code) =>
					code !== '*' && [place?.code, place?.district].some((one) => one?.startsWith(code)),
			)
			.reduce((longest, code) => Math.max(longest, code.length), 0);
	const [best] = [...offices].sort((a, b) => names(b) - names(a));
	return best && names(best) > 0
		? best
		: (offices.find((office) => office.territory.includes('*')) ?? offices[0]!);
};
