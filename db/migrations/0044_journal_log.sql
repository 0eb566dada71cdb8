-- A chain's own place in every round (archive.md §9), given once.
alter table journal.chain add column slot bigint constraint chain_slot_unique unique;
create function journal.give_slots() returns void
	language sql volatile security definer set search_path = '' as $$
	with fresh as (
		select owner_id, row_number() over (order by owner_id) - 1
			+ coalesce((select max(slot) + 1 from journal.chain), 0) as slot
		from journal.chain where slot is null
	)
	update journal.chain c set slot = fresh.slot from fresh where c.owner_id = fresh.owner_id
$$;
revoke execute on function journal.give_slots from public;
grant execute on function journal.give_slots to daam_worker;

create table journal.round (
	n bigint primary key,
	hour timestamptz(3) not null constraint round_hour_once unique,
	at timestamptz(3) not null,
	chains bigint not null,
	root bytea not null,
	secret bytea not null
);
comment on table journal.round is 'the heads of all chains each hour as one RFC 6962 root; only the root is public';
comment on column journal.round.secret is 'sealed; the blind of a slot is HMAC-SHA-256(secret, slot as eight bytes)';

create table journal.round_chain (
	slot bigint not null,
	n bigint not null references journal.round,
	length bigint not null,
	primary key (slot, n)
);
comment on table journal.round_chain is 'how long a chain was, in rounds where it had grown; a quiet chain stands as in the round before';
create index round_chain_n on journal.round_chain (n);

-- Lines waiting for the public log: put in by a deed's own transaction, taken by the sequencer.
create table if not exists journal.log_queue (
	id uuid primary key,
	kind text not null constraint log_queue_kind
		check (kind in ('round', 'paper', 'file', 'state', 'dump', 'rules', 'key', 'report', 'restore')),
	commitment bytea not null constraint log_queue_commitment check (length(commitment) between 32 and 384),
	at timestamptz(3) not null
);
comment on table journal.log_queue is 'entries for the public log, commitments only; written with the deed, removed once they stand in the log';
alter table journal.log_queue enable row level security;
alter table journal.log_queue force row level security;
drop policy if exists queueing on journal.log_queue;
drop policy if exists sequencing on journal.log_queue;
drop policy if exists taking on journal.log_queue;
create policy queueing on journal.log_queue for insert to daam_org, daam_desk, daam_worker with check (true);
create policy sequencing on journal.log_queue for select to daam_worker using (true);
create policy taking on journal.log_queue for delete to daam_worker using (true);
grant insert on journal.log_queue to daam_org, daam_desk, daam_worker;
grant select, delete on journal.log_queue to daam_worker;

create table journal.log_head (
	one boolean primary key default true constraint log_head_one check (one),
	origin text not null,
	size bigint not null default 0,
	root bytea not null default decode('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex')
);
comment on table journal.log_head is 'the public log as it stands; the row is locked while it grows. An empty tree has the hash of nothing as its root';

create table journal.log_entry (
	n bigint primary key,
	line text not null constraint log_entry_line check (length(line) between 3 and 600 and line !~ '\n'),
	at timestamptz(3) not null
);
comment on table journal.log_entry is 'the public log: kind and commitment (base64); the leaf is SHA-256(0x00, line)';
create table journal.log_node (
	level int not null,
	n bigint not null,
	hash bytea not null,
	primary key (level, n)
);
comment on table journal.log_node is 'hashes of complete subtrees of 2^level leaves; levels 0, 8, 16 are those of C2SP tiles';
create table journal.checkpoint (
	size bigint primary key,
	root bytea not null,
	note text not null,
	at timestamptz(3) not null
);
comment on table journal.checkpoint is 'signed notes (C2SP) over the log as it stood';
create table journal.day (
	day date primary key,
	round bigint not null references journal.round,
	size bigint not null references journal.checkpoint
);
comment on table journal.day is 'the checkpoint that closed a day of Tripoli (ADM-05)';

do $$ declare name text;
begin
	foreach name in array array['round', 'round_chain', 'log_head', 'log_entry', 'log_node', 'checkpoint', 'day'] loop
		execute format('alter table journal.%I enable row level security', name);
		execute format('alter table journal.%I force row level security', name);
		execute format('create policy keeping on journal.%I to daam_worker using (true) with check (true)', name);
		execute format('grant select, insert on journal.%I to daam_worker', name);
		if name <> 'log_head' then
			execute format('create trigger %I before update or delete on journal.%I
				for each row execute function journal.refuse_change()', name || '_is_final', name);
		end if;
	end loop;
	-- foreign keys are looked up with the owner's rights
	foreach name in array array['round', 'checkpoint'] loop
		execute format('create policy referring on journal.%I for select to daam_owner using (true)', name);
	end loop;
	-- the log is public by nature
	foreach name in array array['log_entry', 'log_node', 'checkpoint', 'day'] loop
		execute format('create policy public_log on journal.%I for select to daam_public using (true)', name);
		execute format('grant select on journal.%I to daam_public', name);
	end loop;
end $$;
grant usage on schema journal to daam_public;
grant update (size, root) on journal.log_head to daam_worker;
