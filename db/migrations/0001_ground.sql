-- The context of a request, set by the two doors for one transaction only. Null-safe: no context, no rows.
create function app.actor() returns uuid language sql stable as
	$$ select nullif(current_setting('app.actor', true), '')::uuid $$;
create function app.organisation() returns uuid language sql stable as
	$$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function app.office() returns uuid language sql stable as
	$$ select nullif(current_setting('app.office', true), '')::uuid $$;
grant usage on schema app to daam_public, daam_identity, daam_org, daam_desk, daam_worker;

-- Answers already given to a once-key; read by its own actor only (I-GEN-02).
create table app.once (
	actor uuid not null,
	key text not null constraint once_key_length check (length(key) between 1 and 100),
	body_hash text not null,
	answer jsonb,
	at timestamptz(3) not null default now(),
	primary key (actor, key)
);
comment on table app.once is 'one effect per once-key: the stored answer is returned on repetition';
alter table app.once enable row level security;
alter table app.once force row level security;
create policy own on app.once using (actor = app.actor()) with check (actor = app.actor());
grant select, insert, update on app.once to daam_identity, daam_org, daam_desk, daam_worker;

-- Gapless numbers: a locked row per owner, kind and year (I-GEN-01).
create table app.number_series (
	owner_id uuid not null,
	kind text not null,
	year int not null,
	next int not null constraint number_series_positive check (next >= 1),
	primary key (owner_id, kind, year)
);
comment on table app.number_series is 'next number of each series; taken under a row lock in the posting transaction';
alter table app.number_series enable row level security;
alter table app.number_series force row level security;
create policy owner_only on app.number_series to daam_owner using (true) with check (true);

-- Serving logins cannot touch the row, only take its next number; a rollback gives it back.
create function app.take_number(of_owner uuid, of_kind text, of_year int) returns int
	language sql volatile security definer set search_path = '' as $$
	insert into app.number_series as s (owner_id, kind, year, next) values (of_owner, of_kind, of_year, 2)
	on conflict (owner_id, kind, year) do update set next = s.next + 1
	returning next - 1
$$;
revoke execute on function app.take_number from public;
grant execute on function app.take_number to daam_org, daam_desk, daam_worker;
