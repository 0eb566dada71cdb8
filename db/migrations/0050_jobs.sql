-- The queues: pg-boss makes its tables here as daam_owner when the migrations have run; only the worker may enter.
create schema jobs;
comment on schema jobs is 'pg-boss; payloads hold ids, codes and numbers';
grant usage on schema jobs to daam_worker;
alter default privileges in schema jobs grant select, insert, update, delete on tables to daam_worker;
alter default privileges in schema jobs grant execute on functions to daam_worker;

-- All a serving login can do with a queue: leave a job in it, in its own transaction.
create function app.send_job(of_name text, of_data jsonb, starts timestamptz) returns void
	language plpgsql volatile security definer set search_path = '' as $$
begin
	insert into jobs.job (name, data, start_after, keep_until, policy, retry_limit, retry_delay, retry_backoff,
			retry_delay_max, expire_seconds, deletion_seconds, dead_letter)
		select q.name, of_data, coalesce(starts, now()), coalesce(starts, now()) + q.retention_seconds * interval '1 second',
			q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max, q.expire_seconds,
			q.deletion_seconds, q.dead_letter
		from jobs.queue q where q.name = of_name;
	if not found then
		raise exception 'no queue of this name: %', of_name using errcode = 'undefined_object';
	end if;
end $$;
revoke execute on function app.send_job from public;
grant execute on function app.send_job to daam_identity, daam_org, daam_desk, daam_worker;

-- Messages on their way out of the house: codes and notices, whoever writes them.
drop table identity.message;
create table app.outgoing (
	id uuid primary key,
	channel text not null constraint outgoing_channel check (channel in ('sms', 'email')),
	address bytea not null,
	words bytea not null,
	state text not null default 'waiting' constraint outgoing_state check (state in ('waiting', 'sent', 'failed')),
	tried int not null default 0,
	next_at timestamptz(3) not null,
	made_at timestamptz(3) not null,
	sent_at timestamptz(3)
);
comment on table app.outgoing is 'messages to phones and mailboxes; address and words sealed under the key of the platform; deleted after 26 weeks';
create index outgoing_waiting on app.outgoing (next_at) where state = 'waiting';
alter table app.outgoing enable row level security;
alter table app.outgoing force row level security;
create policy writing on app.outgoing for insert to daam_identity, daam_org, daam_desk with check (state = 'waiting');
create policy sending on app.outgoing to daam_worker using (true) with check (true);
grant insert on app.outgoing to daam_identity, daam_org, daam_desk;
grant select, insert, update, delete on app.outgoing to daam_worker;
