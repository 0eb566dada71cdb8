import type { ColumnType, Generated } from 'kysely';
import type { Calendar } from '#core';
import type { ActFacts, ActKindOfCase, CaseState, Defect, NameVerdict } from '../index.ts';
import type { FixedState } from '#domains/rules';

type Json<T> = ColumnType<T, string | undefined, string>;
type List = ColumnType<string[], string[] | undefined, string[]>;

export type RegistrationTables = {
	'registration.case': {
		id: string;
		ref: string;
		service: string;
		regime: string;
		authority: string;
		office: string | null;
		organisation_id: string | null;
		form_hash: string;
		workflow_hash: string;
		checklist_hash: string;
		rules_on: string;
		name_ar: string | null;
		name_en: string | null;
		municipality: string | null;
		demonstration: boolean;
		opened_by: string;
		opened_at: Date;
		submitted_at: Date | null;
		discarded_at: Date | null;
		touched_at: Date | null;
		warned: number;
	};
	'registration.mandate': { case_id: string; account: string; from_at: Date; to_at: Date | null };
	'registration.act': {
		case_id: string;
		seq: number;
		id: string;
		kind: ActKindOfCase;
		visibility: 'applicant' | 'internal';
		actor: string | null;
		at: Date;
		grounds: string[];
		facts: Json<ActFacts>;
		answers: Buffer | null;
		note: Buffer | null;
		content_hash: string | null;
		form_hash: string;
		workflow_hash: string;
		checklist_hash: string;
		on_seq: number | null;
		on_actor: string | null;
		prev_hash: Buffer;
		hash: Buffer;
	};
	'registration.case_now': {
		case_id: string;
		state: string;
		fixed: FixedState;
		round: number;
		content_hash: string | null;
		defects: Json<Defect[]>;
		decision: string | null;
		entry: string | null;
		seq: number;
		head: Buffer;
		since_at: Date;
		with_applicant: boolean;
		papers_given: number;
		papers_needed: number;
		changes: number | null;
		near_names: number;
		recommendation: ColumnType<CaseState['recommendation'], string | null, string | null>;
		papers: Json<CaseState['papers']>;
		name: ColumnType<CaseState['name'], string | null, string | null>;
		prepared: List;
		interested: List;
	};
	'registration.clock': {
		case_id: string;
		days: number;
		calendar: Json<Calendar>;
		started_on: string;
		pauses: Json<{ from: string; to: string | null }[]>;
		stopped_on: string | null;
		due_on: string | null;
	};
	'registration.draft': {
		id: string;
		case_id: string;
		part: string;
		answers: Buffer;
		version: number;
		saved_by: string;
		saved_at: Date;
	};
	'registration.slot': {
		case_id: string;
		item: string;
		file: string;
		given_by: string;
		given_at: Date;
	};
	'registration.proposal': {
		id: string;
		case_id: string;
		part: string;
		base_version: number;
		patch: Buffer;
		by: string;
		at: Date;
		settled_at: Generated<Date | null>;
	};
	'registration.letter': {
		id: string;
		case_id: string;
		round: number;
		defects: Buffer;
		sent_by: string;
		sent_at: Date;
		answered_at: Generated<Date | null>;
		paper_code: string;
	};
	'registration.claim': { case_id: string; staff: string; until_at: Date };
	'registration.verdict': {
		id: string;
		case_id: string;
		value_hash: string;
		candidate: string;
		candidate_name: string;
		score: number;
		verdict: NameVerdict;
		reason: Buffer;
		by: string;
		at: Date;
	};
	'registration.decision': {
		case_id: string;
		outcome: 'accept' | 'refuse';
		number: string;
		n: number;
		year: number;
		authority: string;
		requested_seq: number;
		decided_seq: number;
		recommended_by: string;
		decided_by: string;
		content_hash: string;
		grounds: string[];
		reasons: Buffer | null;
		decided_on: string;
		/** working days the clock had run; null: it never began */
		days_run: number | null;
		paper_code: string;
	};
	'registration.message': {
		id: string;
		case_id: string;
		visibility: 'applicant' | 'internal';
		side: 'applicant' | 'office';
		by: string;
		text: Buffer;
		at: Date;
	};
	'registration.invitation': { id: string; case_id: string; role: string; sheet: Buffer };
	/** published by organisations */
	'organisations.public_organisation': { id: string; public_id: string };
	'organisations.public_entry': {
		organisation_id: string;
		municipality: string | null;
		fields_of_work: string[];
	};
	'organisations.public_recognition': {
		organisation_id: string;
		entry_as_written: string;
		valid_from: string;
	};
};
