import type { Answers } from '#domains/rules';
import { boardOf, founderOf } from './names.ts';
import type { Piece } from './piece.ts';

const clauses = {
	clause_name: 'المواد 1 إلى 3',
	clause_membership: 'المواد 5 إلى 8',
	clause_rights: 'المادة 9',
	clause_assembly: 'المواد 12 إلى 16',
	clause_board: 'المواد 17 إلى 22',
	clause_accounts: 'المادة 26',
	clause_resources: 'المادة 25',
};

/** The board of a piece: written down, or drawn from the invented names. */
export const officersOf = (piece: Piece) => piece.board ?? boardOf(piece.key);

/** A whole file of a piece as the form asks it. `metOn`: the day the founders met. */
export const answersOf = (piece: Piece, agent: string, metOn: string): Answers => {
	const board = officersOf(piece);
	// the agent is one of those who found
	const founders = [...new Set([...board.map(({ name }) => name), agent])];
	return {
		name_ar: piece.ar,
		name_en: piece.en,
		...(piece.short ? { name_short: piece.short } : {}),
		fields_of_work: piece.fields,
		objectives: piece.aims,
		means: piece.means,
		municipality: piece.place,
		street: piece.street,
		seat_kind: piece.seat,
		...(piece.host ? { host: piece.host } : {}),
		phone: piece.phone,
		founders: founders.map((name, i) => founderOf(name, i, piece.place)),
		notice_shown: 'shown',
		meeting_on: metOn,
		meeting_place: piece.host ?? piece.street,
		present: String(founders.length),
		agent_name: agent,
		mandate_kind: 'signed',
		board: board.map(({ name, role }) => ({ name, role })),
		...clauses,
	};
};
