import { Refusal } from '#core';

const refusals: Record<string, () => Refusal> = {
	act_in_line: () => new Refusal('conflict', 'stale'),
	act_pkey: () => new Refusal('conflict', 'stale'),
	act_decided_by_two: () => new Refusal('conflict', 'same-person'),
	act_answers_recommendation: () => new Refusal('conflict', 'content-changed'),
	act_refusal_reasoned: () => new Refusal('invalid', 'reasons-missing', { field: 'text' }),
	act_grounded: () => new Refusal('invalid', 'ground-missing', { field: 'grounds' }),
	decision_by_two: () => new Refusal('conflict', 'same-person'),
	decision_reasoned: () => new Refusal('invalid', 'reasons-missing', { field: 'text' }),
	letter_once_a_round: () => new Refusal('conflict', 'stale'),
};

/** What the database refuses, by the name of its constraint, as the house says it. */
export const refusedBy = (error: unknown): never => {
	const name = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
	throw refusals[name]?.() ?? error;
};
