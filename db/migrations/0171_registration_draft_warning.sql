-- Who begins a draft is told twice before it lapses (trust.md §12): which warnings went out since it was last touched.
create table registration.draft_warning (
	case_id uuid primary key references registration."case",
	touched_at timestamptz(3) not null,
	times int not null
);
comment on table registration.draft_warning is 'warnings that a draft will lapse, counted since it was last touched; the clock alone keeps them';
alter table registration.draft_warning enable row level security;
alter table registration.draft_warning force row level security;
create policy clockwork on registration.draft_warning to daam_worker using (true) with check (true);
grant select, insert, update on registration.draft_warning to daam_worker;
