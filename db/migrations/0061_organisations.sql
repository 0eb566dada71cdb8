create schema organisations;
grant usage on schema organisations to daam_public, daam_org, daam_desk, daam_worker;

create table organisations.organisation (
	id uuid primary key,
	public_id text not null constraint organisation_public_id unique,
	kind text not null,
	life text not null constraint organisation_life check (life in ('forming', 'operating', 'dormant', 'dissolving', 'liquidating', 'dissolved')),
	objectives text,
	demonstration boolean not null,
	entered_at timestamptz(3) not null,
	confirmed_at timestamptz(3) not null
);
comment on table organisations.organisation is 'the record; its public id depends on no recognition and is never used again (I-ORG-01)';

create table organisations.name (
	organisation_id uuid not null references organisations.organisation,
	id uuid not null,
	text text not null,
	lang text not null,
	kind text not null constraint name_kind check (kind in ('official', 'short', 'former', 'other')),
	from_on date not null,
	to_on date,
	primary key (organisation_id, id)
);
comment on table organisations.name is 'a change closes one row and opens another (I-ORG-05)';
create unique index name_one_official on organisations.name (organisation_id) where kind = 'official' and lang = 'ar' and to_on is null;

create table organisations.recognition (
	organisation_id uuid not null references organisations.organisation,
	id uuid not null,
	authority_id uuid not null,
	regime text not null,
	kind text not null,
	decision_n int not null,
	decision_year int not null,
	decided_on date not null,
	series text not null,
	entry_as_written text not null,
	entry_n int,
	entry_year int,
	reckoning text not null default 'gregorian',
	valid_from date not null,
	valid_to date,
	evidence text not null constraint recognition_evidence check (evidence in ('confirmed', 'recorded-by-organisation')),
	primary key (organisation_id, id)
);
comment on table organisations.recognition is 'one of any number, each by one authority; nothing in one changes another (I-ORG-02)';
create unique index recognition_entry on organisations.recognition (authority_id, series, entry_year, entry_n);

create table organisations.recognition_event (
	organisation_id uuid not null,
	recognition_id uuid not null,
	id uuid not null,
	kind text not null constraint event_kind check (kind in ('granted', 'renewed', 'due', 'not-renewed', 'suspended', 'resumed', 'ended', 'restored')),
	on_day date not null,
	until_day date,
	document uuid,
	grounds text,
	appeal text,
	primary key (organisation_id, recognition_id, id),
	foreign key (organisation_id, recognition_id) references organisations.recognition (organisation_id, id),
	-- TR-08: no suspension without document, ground, end and appeal
	constraint suspension_reasoned check (kind <> 'suspended' or (until_day is not null and document is not null and grounds is not null and appeal is not null)),
	constraint end_reasoned check (kind <> 'ended' or grounds is not null)
);
comment on table organisations.recognition_event is 'the status of a recognition is the fold of these at a date';

create table organisations.site (
	organisation_id uuid not null references organisations.organisation,
	id uuid not null,
	kind text not null constraint site_kind check (kind in ('headquarters', 'branch', 'area')),
	municipality text not null,
	street bytea,
	from_on date not null,
	to_on date,
	primary key (organisation_id, id)
);
comment on column organisations.site.street is 'sealed; private unless the organisation opens it';

create table organisations.field_of_work (
	organisation_id uuid not null references organisations.organisation,
	label text not null,
	main boolean not null,
	primary key (organisation_id, label)
);
comment on table organisations.field_of_work is 'the Libyan label as entered; codes come from the rules';

create table organisations.officer (
	organisation_id uuid not null references organisations.organisation,
	id uuid not null,
	role text not null,
	name bytea not null,
	public_name text,
	from_on date not null,
	to_on date,
	primary key (organisation_id, id)
);
comment on column organisations.officer.public_name is 'in clear only while that person''s consent stands (PUB-05)';

create table organisations.withholding (
	organisation_id uuid not null references organisations.organisation,
	field text not null,
	from_at timestamptz(3) not null,
	until_at timestamptz(3),
	primary key (organisation_id, field, from_at)
);
comment on table organisations.withholding is 'a withheld field leaves every output at once (I-ORG-09)';

do $$ declare name text; begin
	foreach name in array array['organisation', 'name', 'recognition', 'recognition_event', 'site', 'field_of_work', 'officer', 'withholding'] loop
		execute format('alter table organisations.%I enable row level security', name);
		execute format('alter table organisations.%I force row level security', name);
		-- published views read as their owner, whom FORCE binds too
		execute format('create policy publishing on organisations.%I for select to daam_owner using (true)', name);
		execute format('create policy commission on organisations.%I to daam_desk using (app.office() is not null) with check (app.office() is not null)', name);
		execute format('create policy own on organisations.%I for select to daam_org using (%s = app.organisation())', name,
			case name when 'organisation' then 'id' else 'organisation_id' end);
		execute format('create policy keeping on organisations.%I for select to daam_worker using (true)', name);
		execute format('grant select on organisations.%I to daam_org, daam_desk, daam_worker', name);
		execute format('grant insert on organisations.%I to daam_desk', name);
	end loop;
end $$;

create function organisations.withheld(organisation uuid, of_field text) returns boolean language sql stable as $$
	select exists (select from organisations.withholding
		where organisation_id = organisation and field = of_field and (until_at is null or until_at > now()))
$$;

-- What anyone may read, without what is withheld. Nothing else of this schema is open to the public login.
create view organisations.public_organisation with (security_barrier) as
	select o.id, o.public_id, o.kind, o.life, o.demonstration, o.entered_at, o.confirmed_at,
		case when not organisations.withheld(o.id, 'objectives') then o.objectives end as objectives,
		ar.text as name_ar, en.text as name_en,
		case when not organisations.withheld(o.id, 'municipality') then s.municipality end as municipality,
		array(select f.label from organisations.field_of_work f where f.organisation_id = o.id order by f.main desc, f.label) as fields_of_work
	from organisations.organisation o
	join organisations.name ar on ar.organisation_id = o.id and ar.kind = 'official' and ar.lang = 'ar' and ar.to_on is null
	left join organisations.name en on en.organisation_id = o.id and en.kind = 'official' and en.lang = 'en' and en.to_on is null
	left join organisations.site s on s.organisation_id = o.id and s.kind = 'headquarters' and s.to_on is null
	where not organisations.withheld(o.id, 'name');
create view organisations.public_name with (security_barrier) as
	select organisation_id, text, lang, kind, from_on, to_on from organisations.name
	where not organisations.withheld(organisation_id, 'name');
create view organisations.public_recognition with (security_barrier) as
	select organisation_id, id, authority_id, kind, decision_n, decision_year, decided_on, entry_as_written, valid_from, valid_to, evidence
	from organisations.recognition;
create view organisations.public_recognition_event with (security_barrier) as
	select organisation_id, recognition_id, id, kind, on_day, until_day, grounds, appeal from organisations.recognition_event;
create view organisations.public_officer with (security_barrier) as
	select organisation_id, role, from_on, to_on,
		case when not organisations.withheld(organisation_id, 'officers') then public_name end as name
	from organisations.officer;
grant select on organisations.public_organisation, organisations.public_name, organisations.public_recognition,
	organisations.public_recognition_event, organisations.public_officer to daam_public, daam_identity, daam_org, daam_desk, daam_worker;
grant usage on schema organisations to daam_identity;
create index organisation_entered on organisations.organisation (entered_at desc, id);
create index site_municipality on organisations.site (municipality) where to_on is null;
create index field_label on organisations.field_of_work (label);
