create table organisations.identifier (
	organisation_id uuid not null references organisations.organisation,
	scheme text not null constraint identifier_scheme check (length(scheme) between 1 and 40),
	id text not null constraint identifier_id check (length(id) between 1 and 120),
	primary key (organisation_id, scheme, id)
);
comment on table organisations.identifier is 'numbers others know it by: another register, a donor, an old file; its own permanent one stands in organisation';
create index identifier_known on organisations.identifier (scheme, id);

create table organisations.entry (
	organisation_id uuid primary key references organisations.organisation,
	public_id text not null constraint entry_public_id unique,
	kind text not null,
	life text not null,
	demonstration boolean not null,
	entered_at timestamptz(3) not null,
	confirmed_at timestamptz(3) not null,
	name_ar text not null,
	name_en text,
	name_key text not null generated always as (translate(name_ar, 'أإآٱىةؤئ', 'ااااىهوي')) stored,
	municipality text,
	fields_of_work text[] not null,
	recognition text not null,
	recognition_until date,
	recognition_after text
);
comment on table organisations.entry is 'one flat row of what anyone may read, kept by triggers from the rows of its organisation; none while the name is withheld';
comment on column organisations.entry.name_key is 'for the order of the alphabet only';
comment on column organisations.entry.recognition is 'the best state among its recognitions; from recognition_until on it is recognition_after, with no act (I-ORG-04)';
create index entry_newest on organisations.entry (entered_at desc, organisation_id desc);
create index entry_name on organisations.entry (name_key, organisation_id);
create index entry_municipality on organisations.entry (municipality, name_key, organisation_id);
create index entry_fields on organisations.entry using gin (fields_of_work);
create index entry_recognition on organisations.entry (recognition, name_key, organisation_id);
create index recognition_number on organisations.recognition (entry_n, entry_year);

do $$ declare name text; begin
	foreach name in array array['identifier', 'entry'] loop
		execute format('alter table organisations.%I enable row level security', name);
		execute format('alter table organisations.%I force row level security', name);
		execute format('create policy own on organisations.%I for select to daam_org using (organisation_id = app.organisation())', name);
		execute format('create policy keeping on organisations.%I for select to daam_worker using (true)', name);
	end loop;
end $$;
create policy commission on organisations.identifier to daam_desk using (app.office() is not null) with check (app.office() is not null);
create policy publishing on organisations.identifier for select to daam_owner using (true);
create policy publishing on organisations.entry to daam_owner using (true) with check (true);
grant select on organisations.identifier to daam_org, daam_desk, daam_worker;
grant insert on organisations.identifier to daam_desk;

-- The fold of recognitionOn (recognition.ts), for one recognition: its state on a day, and what follows by itself.
create function organisations.state_on(of_organisation uuid, of_recognition uuid, of_day date)
	returns table (state text, until_day date, after_state text) language sql stable set search_path = '' as $$
	with happened as (
		select e.kind, e.until_day, row_number() over (order by e.on_day desc, e.id desc) as back
		from organisations.recognition_event e
		where e.organisation_id = of_organisation and e.recognition_id = of_recognition and e.on_day <= of_day
	), named as (
		select h.back, h.kind, h.until_day, case when h.kind in ('granted', 'renewed', 'resumed', 'restored') then 'active' else h.kind end as state
		from happened h
	), last as (select n.* from named n where n.back = 1
	), before as (select n.state from named n where n.kind <> 'suspended' order by n.back limit 1)
	select case when l.kind = 'suspended' and l.until_day <= of_day then b.state else l.state end,
		case when l.kind = 'suspended' and l.until_day > of_day then l.until_day end,
		case when l.kind = 'suspended' and l.until_day > of_day then b.state end
	from last l left join before b on true
$$;

create function organisations.recognition_rank(state text) returns int language sql immutable as $$
	select case state when 'active' then 1 when 'due' then 2 when 'suspended' then 3 when 'not-renewed' then 4 when 'ended' then 5 else 6 end
$$;

-- The best state of all its recognitions today, and the next change that comes by itself.
create function organisations.standing(of_organisation uuid) returns table (state text, until_day date, after_state text)
	language sql stable set search_path = '' as $$
	with each as (
		select s.* from organisations.recognition r
		cross join lateral organisations.state_on(r.organisation_id, r.id, (now() at time zone 'Africa/Tripoli')::date) s
		where r.organisation_id = of_organisation and s.state is not null
	), best as (select coalesce((select e.state from each e order by organisations.recognition_rank(e.state) limit 1), 'none') as state)
	select b.state, n.until_day, n.after_state from best b
	left join lateral (
		select e.until_day, e.after_state from each e
		where organisations.recognition_rank(e.after_state) < organisations.recognition_rank(b.state)
		order by e.until_day limit 1
	) n on true
$$;

-- A function in a view runs with the rights of who asks, a view in a view with those of its owner: no login reads withholdings.
create view organisations.withheld_now as
	select organisation_id, field from organisations.withholding where until_at is null or until_at > now();

create function organisations.refresh_entries() returns trigger language plpgsql security definer set search_path = '' as $$
declare changed_ids uuid[];
begin
	execute format('select array_agg(distinct %I) from changed', tg_argv[0]) into changed_ids;
	delete from organisations.entry e where e.organisation_id = any(changed_ids)
		and (exists (select from organisations.withheld_now w where w.organisation_id = e.organisation_id and w.field = 'name')
			or not exists (select from organisations.organisation o where o.id = e.organisation_id));
	insert into organisations.entry as e (organisation_id, public_id, kind, life, demonstration, entered_at, confirmed_at,
		name_ar, name_en, municipality, fields_of_work, recognition, recognition_until, recognition_after)
	select o.id, o.public_id, o.kind, o.life, o.demonstration, o.entered_at, o.confirmed_at, ar.text, en.text,
		case when not exists (select from organisations.withheld_now w where w.organisation_id = o.id and w.field = 'municipality') then seat.municipality end,
		case when exists (select from organisations.withheld_now w where w.organisation_id = o.id and w.field = 'fields_of_work') then '{}' else
			array(select f.label from organisations.field_of_work f where f.organisation_id = o.id order by f.main desc, f.label) end,
		s.state, s.until_day, s.after_state
	from organisations.organisation o
	join organisations.name ar on ar.organisation_id = o.id and ar.kind = 'official' and ar.lang = 'ar' and ar.to_on is null
	left join organisations.name en on en.organisation_id = o.id and en.kind = 'official' and en.lang = 'en' and en.to_on is null
	left join lateral (select x.municipality from organisations.site x
		where x.organisation_id = o.id and x.kind = 'headquarters' and x.to_on is null order by x.from_on desc limit 1) seat on true
	cross join lateral organisations.standing(o.id) s
	where o.id = any(changed_ids) and not exists (select from organisations.withheld_now w where w.organisation_id = o.id and w.field = 'name')
	on conflict (organisation_id) do update set kind = excluded.kind, life = excluded.life, demonstration = excluded.demonstration,
		confirmed_at = excluded.confirmed_at, name_ar = excluded.name_ar, name_en = excluded.name_en,
		municipality = excluded.municipality, fields_of_work = excluded.fields_of_work, recognition = excluded.recognition,
		recognition_until = excluded.recognition_until, recognition_after = excluded.recognition_after;
	return null;
end $$;

do $$ declare name text; own text; begin
	foreach name in array array['organisation', 'name', 'recognition', 'recognition_event', 'site', 'field_of_work', 'withholding'] loop
		own := case name when 'organisation' then 'id' else 'organisation_id' end;
		execute format('create trigger published_on_insert after insert on organisations.%I referencing new table as changed
			for each statement execute function organisations.refresh_entries(%L)', name, own);
		execute format('create trigger published_on_update after update on organisations.%I referencing new table as changed
			for each statement execute function organisations.refresh_entries(%L)', name, own);
		execute format('create trigger published_on_delete after delete on organisations.%I referencing old table as changed
			for each statement execute function organisations.refresh_entries(%L)', name, own);
	end loop;
end $$;

-- What was entered before: one update that changes nothing makes the triggers write.
create policy publishing_anew on organisations.organisation for update to daam_owner using (true) with check (true);
update organisations.organisation set kind = kind;
drop policy publishing_anew on organisations.organisation;

drop view organisations.public_organisation, organisations.public_name, organisations.public_recognition,
	organisations.public_recognition_event, organisations.public_officer;
drop function organisations.withheld;
create view organisations.public_entry as select * from organisations.entry;
create view organisations.public_organisation with (security_barrier) as
	select e.organisation_id as id, e.public_id, e.kind, e.life, e.demonstration, e.entered_at, e.confirmed_at, e.name_ar, e.name_en,
		e.municipality, e.fields_of_work, case when not exists (select from organisations.withheld_now w where w.organisation_id = e.organisation_id and w.field = 'objectives') then o.objectives end as objectives
	from organisations.entry e join organisations.organisation o on o.id = e.organisation_id;
create view organisations.public_name with (security_barrier) as
	select n.organisation_id, n.text, n.lang, n.kind, n.from_on, n.to_on
	from organisations.name n join organisations.entry e using (organisation_id);
create view organisations.public_identifier with (security_barrier) as
	select i.organisation_id, i.scheme, i.id from organisations.identifier i join organisations.entry e using (organisation_id);
create view organisations.public_recognition with (security_barrier) as
	select r.organisation_id, r.id, r.authority_id, r.regime, r.kind, r.decision_n, r.decision_year, r.decided_on, r.entry_as_written,
		r.entry_n, r.entry_year, r.reckoning, r.valid_from, r.valid_to, r.evidence
	from organisations.recognition r join organisations.entry e using (organisation_id);
create view organisations.public_recognition_event with (security_barrier) as
	select v.organisation_id, v.recognition_id, v.id, v.kind, v.on_day, v.until_day, v.grounds, v.appeal
	from organisations.recognition_event v join organisations.entry e using (organisation_id);
create view organisations.public_site with (security_barrier) as
	select s.organisation_id, s.kind, s.municipality, s.from_on, s.to_on
	from organisations.site s join organisations.entry e using (organisation_id)
	where not exists (select from organisations.withheld_now w where w.organisation_id = s.organisation_id and w.field = 'municipality');
create view organisations.public_officer with (security_barrier) as
	select o.organisation_id, o.id, o.role, o.from_on, o.to_on,
		case when not exists (select from organisations.withheld_now w where w.organisation_id = o.organisation_id and w.field = 'officers') then o.public_name end as name
	from organisations.officer o join organisations.entry e using (organisation_id);
grant select on organisations.public_entry, organisations.public_organisation, organisations.public_name, organisations.public_identifier,
	organisations.public_recognition, organisations.public_recognition_event, organisations.public_site, organisations.public_officer
	to daam_public, daam_identity, daam_org, daam_desk, daam_worker;
