create schema registration;
grant usage on schema registration to daam_org, daam_desk, daam_worker;

create table registration."case" (
	id uuid primary key,
	ref text not null constraint case_ref_unique unique constraint case_ref check (ref ~ '^[0-9]{9}$'),
	service text not null,
	regime text not null,
	authority uuid not null,
	office uuid,
	organisation_id uuid,
	form_hash text not null,
	workflow_hash text not null,
	checklist_hash text not null,
	rules_on date not null,
	name_ar text,
	name_en text,
	municipality text,
	demonstration boolean not null,
	opened_by uuid not null,
	opened_at timestamptz(3) not null,
	submitted_at timestamptz(3),
	discarded_at timestamptz(3),
	constraint case_filed_somewhere check ((submitted_at is null) = (office is null)),
	constraint case_draft_is_silent check (submitted_at is not null or (name_ar is null and name_en is null and municipality is null))
);
comment on table registration."case" is 'an application; belongs to nobody but its applicant until it is submitted';
comment on column registration."case".office is 'null while a draft: then no desk reads the row (TR-03)';
comment on column registration."case".form_hash is 'pinned with workflow, checklist and rules_on for the life of the case (I-REG-09)';
create index case_office on registration."case" (office, id) where office is not null;

create table registration.mandate (
	case_id uuid not null references registration."case",
	account uuid not null,
	from_at timestamptz(3) not null,
	to_at timestamptz(3),
	primary key (case_id, account)
);
comment on table registration.mandate is 'the founders'' agent of a case; ends at proclamation (REG-04), may still read what was answered';
create index mandate_account on registration.mandate (account);

create table registration.act (
	case_id uuid not null references registration."case",
	seq int not null constraint act_seq check (seq >= 1),
	id uuid not null constraint act_id_unique unique,
	kind text not null constraint act_kind check (kind in ('submit', 'begin-review', 'return', 'resubmit', 'recommend-accept',
		'recommend-refuse', 'reject-recommendation', 'accept', 'refuse', 'proclaim', 'withdraw', 'lapse',
		'check-paper', 'judge-name', 'declare-interest')),
	visibility text not null constraint act_visibility check (visibility in ('applicant', 'internal')),
	actor uuid,
	at timestamptz(3) not null,
	grounds text[] not null,
	facts jsonb not null,
	answers bytea,
	note bytea,
	content_hash text,
	form_hash text not null,
	workflow_hash text not null,
	checklist_hash text not null,
	on_seq int,
	on_actor uuid,
	prev_hash bytea not null,
	hash bytea not null,
	primary key (case_id, seq),
	constraint act_said_by_whom unique (case_id, seq, actor, content_hash),
	-- a decision answers a recommendation of another person on the same content (I-REG-01)
	constraint act_answers_recommendation foreign key (case_id, on_seq, on_actor, content_hash)
		references registration.act (case_id, seq, actor, content_hash),
	constraint act_decided_by_two check (kind not in ('accept', 'refuse')
		or (on_seq is not null and on_actor is not null and content_hash is not null and on_actor <> actor)),
	-- 45 bytes are the seal, 2 the quotes of the text: reasons are never empty (I-REG-04)
	constraint act_refusal_reasoned check (kind <> 'refuse' or (cardinality(grounds) >= 1 and coalesce(octet_length(note), 0) > 47)),
	constraint act_grounded check (kind not in ('return', 'recommend-refuse') or cardinality(grounds) >= 1),
	constraint act_frozen check (kind not in ('submit', 'resubmit') or (answers is not null and content_hash is not null)),
	constraint act_by_clock check ((actor is null) = (kind = 'lapse'))
);
comment on table registration.act is 'what was done on a case: inserted only, each holding the hash of the one before; the state is a fold of it';
comment on column registration.act.answers is 'frozen answers, sealed under the case''s key';
comment on column registration.act.facts is 'codes and ids, no personal value';

create table registration.case_now (
	case_id uuid primary key references registration."case",
	state text not null,
	fixed text not null,
	round int not null default 0,
	content_hash text,
	defects jsonb not null default '[]',
	decision text,
	entry text,
	seq int not null default 0,
	head bytea not null default decode(repeat('00', 32), 'hex'),
	since_at timestamptz(3) not null,
	with_applicant boolean not null default true,
	papers_given int not null default 0,
	papers_needed int not null default 0,
	changes int,
	near_names int not null default 0,
	recommendation jsonb,
	papers jsonb not null default '{}',
	name jsonb,
	prepared uuid[] not null default '{}',
	interested uuid[] not null default '{}'
);
comment on table registration.case_now is 'the fold of the acts as a row for lists; doctor rebuilds and compares it';

create table registration.clock (
	case_id uuid primary key references registration."case",
	days int not null constraint clock_days check (days >= 0),
	calendar jsonb not null,
	started_on date not null,
	pauses jsonb not null default '[]',
	stopped_on date,
	due_on date,
	constraint clock_due_after_start check (due_on is null or due_on >= started_on)
);
comment on table registration.clock is 'the decision clock under its pinned calendar; due_on is computed from the acts, null while with the applicant (I-REG-08)';
create index clock_due on registration.clock (due_on, case_id);

create table registration.draft (
	id uuid primary key,
	case_id uuid not null references registration."case",
	part text not null,
	answers bytea not null,
	version int not null,
	saved_by uuid not null,
	saved_at timestamptz(3) not null,
	constraint draft_part_once unique (case_id, part)
);
comment on table registration.draft is 'answers being written, sealed; no desk login has any right here';

create table registration.slot (
	case_id uuid not null references registration."case",
	item text not null,
	file uuid not null,
	given_by uuid not null,
	given_at timestamptz(3) not null,
	primary key (case_id, item)
);
comment on table registration.slot is 'papers being gathered; what was filed stands in the acts';

create table registration.proposal (
	id uuid primary key,
	case_id uuid not null references registration."case",
	part text not null,
	base_version int not null,
	patch bytea not null,
	by uuid not null,
	at timestamptz(3) not null,
	settled_at timestamptz(3)
);
comment on table registration.proposal is 'what was saved on a version that had moved: kept and shown, never lost, never silent (I-GEN-04)';

create table registration.letter (
	id uuid primary key,
	case_id uuid not null references registration."case",
	round int not null,
	defects bytea not null,
	sent_by uuid not null,
	sent_at timestamptz(3) not null,
	answered_at timestamptz(3),
	paper_code text not null,
	constraint letter_once_a_round unique (case_id, round)
);
comment on table registration.letter is 'one letter with all defects of a round, texts sealed (REG-14)';

create table registration.claim (
	case_id uuid primary key references registration."case",
	staff uuid not null,
	until_at timestamptz(3) not null
);
comment on table registration.claim is 'who is at a case; soft: it expires and bars nobody (I-REG-11)';

create table registration.verdict (
	id uuid primary key,
	case_id uuid not null references registration."case",
	value_hash text not null,
	candidate uuid not null,
	candidate_name text not null,
	score real not null,
	verdict text not null constraint verdict_kind check (verdict in ('clear', 'same-as')),
	reason bytea not null,
	by uuid not null,
	at timestamptz(3) not null
);
comment on table registration.verdict is 'names judged alike or not: for the pair and the values seen; a changed value reopens the question (I-REG-12)';
create index verdict_case on registration.verdict (case_id, candidate);

create table registration.decision (
	case_id uuid primary key references registration."case",
	outcome text not null constraint decision_outcome check (outcome in ('accept', 'refuse')),
	number text not null,
	n int not null,
	year int not null,
	authority uuid not null,
	requested_seq int not null,
	decided_seq int not null,
	recommended_by uuid not null,
	decided_by uuid not null,
	content_hash text not null,
	grounds text[] not null,
	reasons bytea,
	decided_on date not null,
	served_on date,
	paper_code text not null,
	constraint decision_number_once unique (authority, year, n),
	constraint decision_by_two check (recommended_by <> decided_by),
	constraint decision_recommended foreign key (case_id, requested_seq, recommended_by, content_hash)
		references registration.act (case_id, seq, actor, content_hash),
	constraint decision_decided foreign key (case_id, decided_seq, decided_by, content_hash)
		references registration.act (case_id, seq, actor, content_hash),
	constraint decision_reasoned check (outcome = 'accept' or (cardinality(grounds) >= 1 and coalesce(octet_length(reasons), 0) > 47))
);
comment on table registration.decision is 'two acts by two people on the same content (REG-17); a refusal has grounds and reasons (I-REG-04)';
comment on column registration.decision.served_on is 'proof of service: review and court periods begin with it (I-REG-14)';

create table registration.message (
	id uuid primary key,
	case_id uuid not null references registration."case",
	visibility text not null constraint message_visibility check (visibility in ('applicant', 'internal')),
	side text not null constraint message_side check (side in ('applicant', 'office')),
	by uuid not null,
	text bytea not null,
	at timestamptz(3) not null,
	constraint message_of_applicant_is_seen check (side = 'office' or visibility = 'applicant')
);
comment on table registration.message is 'messages between both sides, and notes of the office that no applicant reads (REG-38)';
create index message_case on registration.message (case_id, id);

create table registration.invitation (
	id uuid primary key,
	case_id uuid not null references registration."case",
	role text not null,
	sheet bytea not null
);
comment on table registration.invitation is 'invitations of the interim board, name and code sealed: the desk puts them in and never reads them';
