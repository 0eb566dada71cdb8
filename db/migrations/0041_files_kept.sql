alter table files.file add column sent_sha256 bytea;
comment on column files.file.sent_sha256 is 'sealed hash of what arrived; sha256 is of what is kept, without metadata';
alter table files.file add column removed_at timestamptz(3);
comment on column files.file.removed_at is 'when the bytes of a destroyed file left the disk; the key went before, and for good';

-- a colleague files what another uploaded: only the giver may put in, whoever sees it for the organisation may hold it
drop policy own on files.file;
create policy own on files.file for select to daam_org
	using (created_by = app.actor() or organisation_id = app.organisation());
create policy giving on files.file for insert to daam_org with check (created_by = app.actor()
	and (organisation_id is null or organisation_id = app.organisation()));
create policy holding on files.file for update to daam_org
	using (created_by = app.actor() or organisation_id = app.organisation())
	with check (created_by = app.actor() or organisation_id = app.organisation());
revoke update on files.file from daam_org;
grant update (held, open_to_office) on files.file to daam_org;
create index file_unheld on files.file (created_at) where not held and destroyed_at is null;
create index file_unremoved on files.file (destroyed_at) where destroyed_at is not null and removed_at is null;
