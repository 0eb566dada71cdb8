create schema journal;
grant usage on schema journal to daam_identity, daam_org, daam_desk, daam_worker;

-- One chain per organisation and per office; the platform counts as one.
create table journal.chain (
	owner_id uuid primary key,
	length bigint not null default 0,
	head bytea not null default decode(repeat('00', 32), 'hex')
);
comment on table journal.chain is 'head of each chain, locked while an entry is appended';

create table journal.entry (
	owner_id uuid not null references journal.chain,
	seq bigint not null,
	body text,
	body_hash bytea not null,
	prev_hash bytea not null,
	hash bytea not null,
	primary key (owner_id, seq)
);
comment on column journal.entry.body is 'canonical JSON (RFC 8785); holds ids and commitments, no personal value';

alter table journal.chain enable row level security;
alter table journal.chain force row level security;
alter table journal.entry enable row level security;
alter table journal.entry force row level security;
create policy appending on journal.chain to daam_owner using (true) with check (true);
create policy appending on journal.entry to daam_owner using (true) with check (true);
create policy own_organisation on journal.entry for select to daam_org using (owner_id = app.organisation());
create policy own_office on journal.entry for select to daam_desk using (owner_id = app.office());
create policy verifying on journal.entry for select to daam_worker using (true);
create policy verifying on journal.chain for select to daam_worker using (true);
grant select on journal.entry to daam_org, daam_desk, daam_worker;
grant select on journal.chain to daam_worker;

create function journal.refuse_change() returns trigger language plpgsql as
	$$ begin raise exception 'journal entries are never changed' using errcode = 'restrict_violation'; end $$;
create trigger entry_is_final before update or delete on journal.entry
	for each row execute function journal.refuse_change();

-- The only way into a chain: serving logins hold no insert of their own, so none can forge a place or a hash.
create function journal.append(of_owner uuid, of_body text) returns bigint
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
revoke execute on function journal.append from public;
grant execute on function journal.append to daam_identity, daam_org, daam_desk, daam_worker;
