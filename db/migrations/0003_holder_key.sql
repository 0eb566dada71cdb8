-- Keys of organisations, offices, cases and persons, each wrapped by the key-encryption key that no database holds.
create table app.holder_key (
	holder uuid primary key,
	wrapped bytea not null,
	made_at timestamptz(3) not null default now()
);
comment on table app.holder_key is 'wrapped keys (trust.md §8); useless without the key-encryption key; deleting a row shreds what it sealed';
alter table app.holder_key enable row level security;
alter table app.holder_key force row level security;
create policy serving on app.holder_key to daam_identity, daam_org, daam_desk, daam_worker using (true) with check (true);
grant select, insert on app.holder_key to daam_identity, daam_org, daam_desk, daam_worker;
grant delete on app.holder_key to daam_worker;

-- A chain is the caller's own: of its organisation, of its office, or the platform's (all zeros).
create function app.is_own(owner uuid) returns boolean language sql stable as $$
	select owner in (app.organisation(), app.office(), '00000000-0000-0000-0000-000000000000') is true
$$;

create or replace function journal.append(of_owner uuid, of_body text) returns bigint
	language plpgsql volatile security definer set search_path = '' as $$
declare
	last journal.chain;
	of_hash bytea := sha256(convert_to(of_body, 'UTF8'));
	next_seq bigint;
	next_hash bytea;
begin
	if session_user <> 'daam_worker' and not app.is_own(of_owner) then
		raise exception 'a chain of somebody else' using errcode = 'insufficient_privilege';
	end if;
	insert into journal.chain (owner_id) values (of_owner) on conflict do nothing;
	select * into last from journal.chain where owner_id = of_owner for update;
	next_seq := last.length + 1;
	next_hash := sha256(last.head || int8send(next_seq) || of_hash);
	insert into journal.entry (owner_id, seq, body, body_hash, prev_hash, hash)
		values (of_owner, next_seq, of_body, of_hash, last.head, next_hash);
	update journal.chain set length = next_seq, head = next_hash where owner_id = of_owner;
	return next_seq;
end $$;

-- An organisation counts its own series only; the series of authorities and offices belong to the desk.
create or replace function app.take_number(of_owner uuid, of_kind text, of_year int) returns int
	language plpgsql volatile security definer set search_path = '' as $$
declare taken int;
begin
	if session_user = 'daam_org' and of_owner is distinct from app.organisation() then
		raise exception 'a series of somebody else' using errcode = 'insufficient_privilege';
	end if;
	insert into app.number_series as s (owner_id, kind, year, next) values (of_owner, of_kind, of_year, 2)
	on conflict (owner_id, kind, year) do update set next = s.next + 1
	returning next - 1 into taken;
	return taken;
end $$;
