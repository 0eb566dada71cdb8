-- One place for the arithmetic of a chain; no login may call it.
create function journal.append_link(of_owner uuid, of_body text) returns bigint
	language plpgsql volatile security definer set search_path = '' as $$
declare
	last journal.chain;
	of_hash bytea := sha256(convert_to(of_body, 'UTF8'));
	next_seq bigint;
	next_hash bytea;
begin
	insert into journal.chain (owner_id) values (of_owner) on conflict do nothing;
	select * into last from journal.chain where owner_id = of_owner for update;
	next_seq := last.length + 1;
	next_hash := sha256(last.head || int8send(next_seq) || of_hash);
	insert into journal.entry (owner_id, seq, body, body_hash, prev_hash, hash)
		values (of_owner, next_seq, of_body, of_hash, last.head, next_hash);
	update journal.chain set length = next_seq, head = next_hash where owner_id = of_owner;
	return next_seq;
end $$;
revoke execute on function journal.append_link from public;

create or replace function journal.append(of_owner uuid, of_body text) returns bigint
	language plpgsql volatile security definer set search_path = '' as $$
begin
	if session_user <> 'daam_worker' and not app.is_own(of_owner) then
		raise exception 'a chain of somebody else' using errcode = 'insufficient_privilege';
	end if;
	if of_body::jsonb ? 'kind' then
		raise exception 'a read is appended by append_read' using errcode = 'insufficient_privilege';
	end if;
	return journal.append_link(of_owner, of_body);
end $$;

-- What the person or organisation concerned is shown. Each row repeats a read of the chain, by construction.
create table journal.look (
	id uuid primary key,
	owner_id uuid not null,
	seq bigint not null,
	at timestamptz(3) not null,
	person uuid,
	organisation uuid,
	role text not null,
	office uuid,
	groups text[] not null,
	subject uuid not null,
	reference text,
	reason text not null,
	count int not null constraint look_count check (count > 0),
	constraint look_entry unique (owner_id, seq),
	constraint look_of_entry foreign key (owner_id, seq) references journal.entry,
	constraint look_concerns_somebody check (person is not null or organisation is not null)
);
comment on table journal.look is 'who looked (TR-04, IDN-05): reads of the chains as rows for those concerned; nobody can switch them off';
create index look_person on journal.look (person, id desc);
create index look_organisation on journal.look (organisation, id desc);
alter table journal.look enable row level security;
alter table journal.look force row level security;
create policy appending on journal.look to daam_owner using (true) with check (true);
create policy own_organisation on journal.look for select to daam_org using (organisation = app.organisation());
create policy own_person on journal.look for select to daam_identity, daam_org using (person = app.actor());
create policy verifying on journal.look for select to daam_worker using (true);
grant select on journal.look to daam_identity, daam_org, daam_worker;
create trigger look_is_final before update or delete on journal.look
	for each row execute function journal.refuse_change();

-- Staff append to the chain of the one they looked at; what they append tells of themselves and of nothing but a read.
create function journal.append_read(of_owner uuid, of_body text) returns bigint
	language plpgsql volatile security definer set search_path = '' as $$
declare
	said jsonb := of_body::jsonb;
	next_seq bigint;
begin
	if session_user not in ('daam_worker', 'daam_desk') and not app.is_own(of_owner) then
		raise exception 'a chain of somebody else' using errcode = 'insufficient_privilege';
	end if;
	if said->>'kind' is distinct from 'read' or (said->>'actor')::uuid is distinct from app.actor()
		or 'daam_' || (said->>'audience') <> session_user then
		raise exception 'not a read of this caller' using errcode = 'insufficient_privilege';
	end if;
	next_seq := journal.append_link(of_owner, of_body);
	insert into journal.look (id, owner_id, seq, at, person, organisation, role, office, groups, subject, reference, reason, count)
	select (said->>'id')::uuid, of_owner, next_seq, (said->>'at')::timestamptz, (said->>'person')::uuid,
		(said->>'organisation')::uuid, said->>'role', (said->>'office')::uuid,
		array(select jsonb_array_elements_text(said->'groups')), (said->>'subject')::uuid, said->>'reference',
		said->>'reason', (said->>'count')::int;
	return next_seq;
end $$;
revoke execute on function journal.append_read from public;
grant execute on function journal.append_read to daam_identity, daam_org, daam_desk, daam_worker;
