-- A proposed name is kept by its applicant and by the office it was filed with; other offices read it, to meet two of one name.
alter table matching.proposal add column office uuid default app.office();
comment on column matching.proposal.office is 'the office it was filed with; null: filed before this column stood';
drop policy keeping on matching.proposal;
create policy keeping on matching.proposal to daam_worker using (true) with check (true);
create policy meeting on matching.proposal for select to daam_desk using (app.office() is not null);
create policy keeping_by_office on matching.proposal to daam_desk
	using (app.office() is not null and (office is null or office = app.office())) with check (office = app.office());

comment on table journal.entry is 'one row of a chain: canonical JSON, its hash, the hash before; appended by journal.append alone';
comment on table organisations.site is 'where an organisation is, from when until when; the street stays sealed';
comment on table organisations.officer is 'who holds which seat of an organisation, from when until when; a name is public by consent alone';
