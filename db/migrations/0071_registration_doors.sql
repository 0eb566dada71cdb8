-- Who reads and writes the rows of cases. Drafts, slots and proposals grant the desk nothing at all.
do $$ declare name text; begin
	foreach name in array array['case', 'mandate', 'act', 'case_now', 'clock', 'draft', 'slot', 'proposal', 'letter', 'claim',
		'verdict', 'decision', 'message', 'invitation'] loop
		execute format('alter table registration.%I enable row level security', name);
		execute format('alter table registration.%I force row level security', name);
	end loop;
	-- what is filed is seen with its case: by the applicant through the mandate, by the office it was filed with
	foreach name in array array['act', 'case_now', 'clock', 'letter', 'decision', 'message'] loop
		execute format('create policy with_case_desk on registration.%I to daam_desk
			using (exists (select from registration."case" c where c.id = case_id))
			with check (exists (select from registration."case" c where c.id = case_id))', name);
		execute format('grant select on registration.%I to daam_desk', name);
	end loop;
	foreach name in array array['claim', 'verdict'] loop
		execute format('create policy with_case_desk on registration.%I to daam_desk
			using (exists (select from registration."case" c where c.id = case_id))
			with check (exists (select from registration."case" c where c.id = case_id))', name);
		execute format('grant select, insert on registration.%I to daam_desk', name);
	end loop;
end $$;

create policy own on registration.mandate for select to daam_org using (account = app.actor());
create policy with_case_desk on registration.mandate for select to daam_desk
	using (exists (select from registration."case" c where c.id = case_id));
create policy ending on registration.mandate for update to daam_desk
	using (exists (select from registration."case" c where c.id = case_id)) with check (true);
create policy telling on registration.mandate for select to daam_worker using (true);
create policy beginning on registration.mandate for insert to daam_owner with check (true);
grant select on registration.mandate to daam_org, daam_desk, daam_worker;
grant update (to_at) on registration.mandate to daam_desk;

-- Whether the caller's mandate stands; an ended one reads, and does nothing more.
create function registration.is_agent(of_case uuid) returns boolean language sql stable as $$
	select exists (select from registration.mandate m
		where m.case_id = of_case and m.account = app.actor() and m.to_at is null)
$$;
create function registration.was_agent(of_case uuid) returns boolean language sql stable as $$
	select exists (select from registration.mandate m where m.case_id = of_case and m.account = app.actor())
$$;

create policy by_mandate on registration."case" for select to daam_org using (registration.was_agent(id));
create policy by_agent on registration."case" for update to daam_org
	using (registration.is_agent(id)) with check (registration.is_agent(id));
create policy filed on registration."case" for select to daam_desk using (office = app.office());
create policy filed_here on registration."case" for update to daam_desk
	using (office = app.office()) with check (office = app.office());
create policy clockwork on registration."case" to daam_worker using (true) with check (true);
create policy beginning on registration."case" to daam_owner using (true) with check (true);
grant select on registration."case" to daam_org, daam_desk, daam_worker;
grant update (office, name_ar, name_en, municipality, submitted_at, discarded_at) on registration."case" to daam_org;
grant update (organisation_id) on registration."case" to daam_desk;
grant update (discarded_at) on registration."case" to daam_worker;

create policy by_mandate on registration.act for select to daam_org
	using (visibility = 'applicant' and registration.was_agent(case_id));
create policy by_agent on registration.act for insert to daam_org with check (actor = app.actor()
	and visibility = 'applicant' and kind in ('submit', 'resubmit', 'withdraw') and registration.is_agent(case_id));
drop policy with_case_desk on registration.act;
create policy with_case_desk on registration.act for select to daam_desk
	using (exists (select from registration."case" c where c.id = case_id));
create policy by_staff on registration.act for insert to daam_desk with check (actor = app.actor()
	and kind not in ('submit', 'resubmit', 'withdraw', 'lapse')
	and exists (select from registration."case" c where c.id = case_id));
create policy clockwork on registration.act for select to daam_worker using (true);
create policy by_clock on registration.act for insert to daam_worker with check (kind = 'lapse' and actor is null);
create policy linking on registration.act for select to daam_owner using (true);
grant select, insert on registration.act to daam_org, daam_desk, daam_worker;

create policy by_mandate on registration.case_now for select to daam_org using (registration.was_agent(case_id));
create policy by_agent on registration.case_now for update to daam_org
	using (registration.is_agent(case_id)) with check (registration.is_agent(case_id));
create policy beginning on registration.case_now for insert to daam_owner with check (true);
create policy clockwork on registration.case_now to daam_worker using (true) with check (true);
-- what staff think of the file is not the applicant's to read: the columns are not granted
grant select (case_id, state, fixed, round, content_hash, defects, decision, entry, seq, head, since_at, with_applicant,
	papers_given, papers_needed, changes, near_names) on registration.case_now to daam_org;
grant update on registration.case_now to daam_org, daam_desk, daam_worker;
grant select on registration.case_now to daam_worker;

create policy by_mandate on registration.clock to daam_org
	using (registration.was_agent(case_id)) with check (registration.is_agent(case_id));
create policy telling on registration.clock for select to daam_worker using (true);
grant select, insert, update on registration.clock to daam_org;
grant select on registration.clock to daam_worker;
grant update on registration.clock to daam_desk;

do $$ declare name text; begin
	foreach name in array array['draft', 'slot', 'proposal'] loop
		execute format('create policy by_agent on registration.%I to daam_org
			using (registration.is_agent(case_id)) with check (registration.is_agent(case_id))', name);
		execute format('create policy clockwork on registration.%I to daam_worker using (true)', name);
		execute format('grant select, insert, update, delete on registration.%I to daam_org', name);
		execute format('grant delete on registration.%I to daam_worker', name);
	end loop;
end $$;
grant select (case_id, saved_at) on registration.draft to daam_worker;
grant select (case_id, file) on registration.slot to daam_worker;
grant select (case_id) on registration.proposal to daam_worker;

create policy by_mandate on registration.letter for select to daam_org using (registration.was_agent(case_id));
create policy answering on registration.letter for update to daam_org
	using (registration.is_agent(case_id)) with check (registration.is_agent(case_id));
grant select on registration.letter to daam_org;
grant update (answered_at) on registration.letter to daam_org;
grant insert on registration.letter to daam_desk;

grant update, delete on registration.claim to daam_desk;
create policy telling on registration.claim for select to daam_worker using (true);
grant select on registration.claim to daam_worker;

create policy by_mandate on registration.decision for select to daam_org using (registration.was_agent(case_id));
grant select on registration.decision to daam_org;
grant insert on registration.decision to daam_desk;

create policy by_mandate on registration.message for select to daam_org
	using (visibility = 'applicant' and registration.was_agent(case_id));
create policy by_agent on registration.message for insert to daam_org with check (by = app.actor() and side = 'applicant'
	and visibility = 'applicant' and registration.is_agent(case_id));
drop policy with_case_desk on registration.message;
create policy with_case_desk on registration.message for select to daam_desk
	using (exists (select from registration."case" c where c.id = case_id));
create policy by_staff on registration.message for insert to daam_desk with check (by = app.actor() and side = 'office'
	and exists (select from registration."case" c where c.id = case_id));
grant select, insert on registration.message to daam_org;
grant insert on registration.message to daam_desk;

create policy by_mandate on registration.invitation for select to daam_org using (registration.was_agent(case_id));
create policy by_staff on registration.invitation for insert to daam_desk
	with check (exists (select from registration."case" c where c.id = case_id));
grant select on registration.invitation to daam_org;
grant insert on registration.invitation to daam_desk;

-- A case begins with its applicant's mandate; false when the reference is taken.
create function registration.begin_case(of_id uuid, of_ref text, of_service text, of_regime text, of_authority uuid,
	of_form text, of_workflow text, of_checklist text, on_day date, of_state text, of_demonstration boolean,
	at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = '' as $$
begin
	if app.actor() is null then
		raise exception 'nobody begins a case' using errcode = 'insufficient_privilege';
	end if;
	insert into registration."case" (id, ref, service, regime, authority, form_hash, workflow_hash, checklist_hash, rules_on,
		demonstration, opened_by, opened_at)
		values (of_id, of_ref, of_service, of_regime, of_authority, of_form, of_workflow, of_checklist, on_day,
		of_demonstration, app.actor(), at)
		on conflict (ref) do nothing;
	if not found then return false; end if;
	insert into registration.mandate (case_id, account, from_at) values (of_id, app.actor(), at);
	insert into registration.case_now (case_id, state, fixed, since_at) values (of_id, of_state, 'draft', at);
	return true;
end $$;
revoke execute on function registration.begin_case from public;
grant execute on function registration.begin_case to daam_org;

-- Acts stand in one line: the next place, the hash of the one before, and no decision by who prepared the file.
create function registration.link_act() returns trigger
	language plpgsql volatile security definer set search_path = '' as $$
declare last registration.act;
begin
	select * into last from registration.act where case_id = new.case_id order by seq desc limit 1;
	if new.seq <> coalesce(last.seq, 0) + 1
		or new.prev_hash <> coalesce(last.hash, decode(repeat('00', 32), 'hex')) then
		raise exception 'an act out of its line' using errcode = 'unique_violation', constraint = 'act_in_line';
	end if;
	if new.kind in ('accept', 'refuse') and exists (select from registration.act a
		where a.case_id = new.case_id and a.actor = new.actor and a.kind in
			('return', 'check-paper', 'judge-name', 'recommend-accept', 'recommend-refuse', 'declare-interest')) then
		raise exception 'who prepared does not decide' using errcode = 'check_violation', constraint = 'act_decided_by_two';
	end if;
	return new;
end $$;
create trigger act_in_line before insert on registration.act for each row execute function registration.link_act();

create function registration.refuse_change() returns trigger language plpgsql as
	$$ begin raise exception 'what was done on a case is never changed' using errcode = 'restrict_violation'; end $$;
create trigger act_is_final before update or delete on registration.act
	for each row execute function registration.refuse_change();
create trigger decision_is_final before delete on registration.decision
	for each row execute function registration.refuse_change();
create trigger message_is_final before update or delete on registration.message
	for each row execute function registration.refuse_change();

-- An open case keeps the versions it began under (I-REG-09).
create function registration.keep_pins() returns trigger language plpgsql as $$ begin
	if (new.ref, new.service, new.regime, new.authority, new.form_hash, new.workflow_hash, new.checklist_hash, new.rules_on)
		is distinct from
		(old.ref, old.service, old.regime, old.authority, old.form_hash, old.workflow_hash, old.checklist_hash, old.rules_on)
	then raise exception 'a case keeps its versions' using errcode = 'restrict_violation'; end if;
	return new;
end $$;
create trigger case_keeps_pins before update on registration."case"
	for each row execute function registration.keep_pins();
