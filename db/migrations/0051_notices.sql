create schema notices;
comment on schema notices is 'what was told to whom, and how it went out';
grant usage on schema notices to daam_identity, daam_worker;

create table notices.notification (
	id uuid primary key,
	account_id uuid not null,
	event text not null,
	facts bytea not null,
	link text not null constraint notification_link check (link like '/%'),
	dedupe_key text not null,
	made_at timestamptz(3) not null,
	read_at timestamptz(3),
	constraint notification_once unique (account_id, dedupe_key)
);
comment on table notices.notification is 'the inbox of an account; facts sealed (holder = account), the words come from the room that speaks';
create index notification_newest on notices.notification (account_id, id desc);

create table notices.dispatch (
	id uuid primary key,
	notification_id uuid not null references notices.notification on delete cascade,
	channel text not null constraint dispatch_channel check (channel in ('inbox', 'email', 'sms')),
	state text not null constraint dispatch_state check (state in ('waiting', 'sent', 'failed', 'no-channel')),
	outgoing_id uuid,
	at timestamptz(3) not null,
	constraint dispatch_once unique (notification_id, channel)
);
comment on table notices.dispatch is 'one way a notice went; no-channel: the person gave no address for it';
create index dispatch_outgoing on notices.dispatch (outgoing_id);

alter table notices.notification enable row level security;
alter table notices.notification force row level security;
alter table notices.dispatch enable row level security;
alter table notices.dispatch force row level security;
create policy own on notices.notification to daam_identity
	using (account_id = app.actor()) with check (account_id = app.actor());
create policy own on notices.dispatch for select to daam_identity using (
	exists (select from notices.notification n where n.id = notification_id and n.account_id = app.actor()));
create policy delivering on notices.notification to daam_worker using (true) with check (true);
create policy delivering on notices.dispatch to daam_worker using (true) with check (true);
grant select, update (read_at) on notices.notification to daam_identity;
grant select on notices.dispatch to daam_identity;
grant select, insert, delete on notices.notification to daam_worker;
grant select, insert, update, delete on notices.dispatch to daam_worker;
