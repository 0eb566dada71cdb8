-- What anyone may know of the work of the commission: counts and a median, never a case.
grant usage on schema registration to daam_public;
alter table registration.decision add column days_run int constraint decision_days_run check (days_run >= 0);
comment on column registration.decision.days_run is 'working days the clock had run when it was decided; days with the applicant do not count';
create policy publishing on registration.case_now for select to daam_owner using (true);
create policy publishing on registration.decision for select to daam_owner using (true);

create function registration.public_figures(since date) returns table (open int, decided int, median_days int)
	language sql stable security definer set search_path = '' as $$
	select
		(select count(*)::int from registration.case_now where fixed = 'submitted'),
		(select count(*)::int from registration.decision where decided_on >= since and days_run is not null),
		(select (percentile_disc(0.5) within group (order by days_run))::int from registration.decision
			where decided_on >= since and days_run is not null)
$$;
revoke execute on function registration.public_figures from public;
grant execute on function registration.public_figures to daam_public, daam_identity, daam_org, daam_desk, daam_worker;
