create schema papers;
grant usage on schema papers to daam_public, daam_org, daam_desk, daam_worker;

create table papers.template (
	hash text primary key constraint template_hash check (hash ~ '^[0-9a-f]{64}$'),
	name text not null,
	sources jsonb not null,
	first_used_at timestamptz(3) not null
);
comment on table papers.template is 'every template a paper was made by, by the SHA-256 of its canonical sources; never changed (I-DOC-02)';

create table papers.paper (
	id uuid primary key,
	kind text not null constraint paper_kind
		check (kind in ('receipt', 'defects', 'decision', 'refusal', 'certificate')),
	number text not null constraint paper_number_length check (length(number) between 1 and 40),
	code text not null constraint paper_code_unique unique constraint paper_code check (code ~ '^[0-9]{10}$'),
	issuer uuid not null,
	office uuid,
	organisation uuid,
	account uuid,
	holder uuid not null,
	template_hash text not null references papers.template,
	data bytea not null,
	data_hash bytea not null,
	salt bytea not null constraint paper_salt check (length(salt) = 32),
	manifest_hash bytea not null,
	claim text not null,
	public_record boolean not null,
	facts jsonb not null,
	demonstration boolean not null,
	replaces uuid constraint paper_replaced_once unique references papers.paper,
	state text not null default 'valid' constraint paper_state check (state in ('valid', 'superseded', 'revoked')),
	state_at timestamptz(3) not null,
	issued_at timestamptz(3) not null,
	constraint paper_facts_public check (public_record or facts = '[]'::jsonb)
);
comment on table papers.paper is 'issued papers; data sealed under the key of the holder; facts only of papers of the public record; a code answers for ever';
create index paper_organisation on papers.paper (organisation);
create index paper_office on papers.paper (office);
create index paper_account on papers.paper (account);

create function papers.refuse_change() returns trigger language plpgsql as $$ begin
	if tg_op = 'DELETE' or old.state = 'revoked'
		or (to_jsonb(new) - 'state' - 'state_at') <> (to_jsonb(old) - 'state' - 'state_at')
	then raise exception 'an issued paper is never changed' using errcode = 'restrict_violation'; end if;
	return new;
end $$;
create trigger paper_is_final before update or delete on papers.paper
	for each row execute function papers.refuse_change();

alter table papers.template enable row level security;
alter table papers.template force row level security;
alter table papers.paper enable row level security;
alter table papers.paper force row level security;
create policy templates_are_public on papers.template for select to daam_org, daam_desk, daam_worker using (true);
create policy first_use on papers.template for insert to daam_org, daam_desk, daam_worker with check (true);
create policy published on papers.paper for select to daam_owner using (true);
create policy own_organisation on papers.paper for select to daam_org
	using (organisation = app.organisation() or account = app.actor());
create policy own_office on papers.paper for select to daam_desk using (office = app.office());
create policy issuing on papers.paper for insert to daam_org
	with check (organisation = app.organisation() or account = app.actor());
create policy issuing_by_office on papers.paper for insert to daam_desk with check (office = app.office());
create policy state_by_office on papers.paper for update to daam_desk
	using (office = app.office()) with check (office = app.office());
create policy rendering on papers.paper for select to daam_worker using (true);
grant select, insert on papers.template, papers.paper to daam_org, daam_desk;
grant select, insert on papers.template to daam_worker;
grant select on papers.paper to daam_worker;
grant update (state, state_at) on papers.paper to daam_desk;

-- What anybody who holds a code may know. A paper outside the public record tells kind, issuer, day and state.
create view papers.public_paper as
	select p.code, p.kind, p.issuer, p.issued_at, p.state, p.state_at, p.demonstration, p.public_record,
		case when p.public_record then p.number end as number,
		case when p.public_record then p.facts end as facts,
		case when p.public_record then old.code end as replaces_code,
		case when p.public_record then new.code end as replaced_by_code
	from papers.paper p
	left join papers.paper old on old.id = p.replaces and old.public_record
	left join papers.paper new on new.replaces = p.id and new.public_record;
grant select on papers.public_paper to daam_public, daam_org, daam_desk, daam_worker;
