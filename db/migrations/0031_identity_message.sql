create table identity.message (
	id uuid primary key,
	account_id uuid not null references identity.account,
	channel text not null constraint message_channel check (channel in ('phone', 'email')),
	address bytea not null,
	text bytea not null,
	made_at timestamptz(3) not null default now(),
	sent_at timestamptz(3)
);
comment on table identity.message is 'codes on their way to a phone or mailbox; address and text sealed under the message (holder = id)';
alter table identity.message enable row level security;
alter table identity.message force row level security;
create policy writing on identity.message to daam_identity using (true) with check (true);
create policy sending on identity.message to daam_worker using (sent_at is null) with check (true);
grant select, insert, delete on identity.message to daam_identity;
grant select, update on identity.message to daam_worker;
