-- A withholding whose end has come: the flat row of its organisation is written anew, once.
alter table organisations.withholding add column lifted_at timestamptz(3);
comment on column organisations.withholding.lifted_at is 'when its end was carried out; its rows are published again from then on';
create policy ending on organisations.withholding for update to daam_worker
	using (until_at <= now()) with check (until_at <= now());
grant update (lifted_at) on organisations.withholding to daam_worker;
