create schema rules;
grant usage on schema rules to daam_public, daam_identity, daam_org, daam_desk, daam_worker;

create table rules.version (
	hash text primary key constraint version_hash check (hash ~ '^[0-9a-f]{64}$'),
	kind text not null,
	code text not null,
	body jsonb not null,
	first_seen_at timestamptz(3) not null
);
comment on table rules.version is 'every declaration ever in force, by the SHA-256 of its canonical JSON; never changed, so that old cases render under their own (REG-11)';

create table rules.change (
	id uuid primary key,
	kind text not null,
	code text not null,
	from_hash text,
	to_hash text not null references rules.version,
	at timestamptz(3) not null
);
comment on table rules.change is 'the public changelog: which version followed which, and when (TR-18)';

alter table rules.version enable row level security;
alter table rules.version force row level security;
alter table rules.change enable row level security;
alter table rules.change force row level security;
create policy law_is_public on rules.version for select using (true);
create policy law_is_public on rules.change for select using (true);
create policy loading on rules.version for insert to daam_worker with check (true);
create policy loading on rules.change for insert to daam_worker with check (true);
grant select on rules.version, rules.change to daam_public, daam_identity, daam_org, daam_desk, daam_worker;
grant insert on rules.version, rules.change to daam_worker;
