create schema files;
grant usage on schema files to daam_org, daam_desk, daam_worker;

create table files.file (
	id uuid primary key,
	holder uuid not null,
	address text not null,
	sha256 bytea not null,
	sha256_index bytea not null,
	stored_sha256 text not null,
	size bigint not null constraint file_size check (size > 0),
	type text not null,
	name bytea not null,
	file_key bytea,
	created_by uuid not null,
	created_at timestamptz(3) not null,
	held boolean not null default false,
	open_to_office uuid,
	organisation_id uuid,
	destroyed_at timestamptz(3),
	constraint file_destroyed check ((file_key is null) = (destroyed_at is not null))
);
comment on table files.file is 'sealed files (archive.md §4): bytes lie on disk under a keyed address, their key here, wrapped by the holder''s';
comment on column files.file.held is 'a room holds it; what nobody holds goes after a day';
comment on column files.file.open_to_office is 'the office it was filed with; null: no desk reads it';
comment on column files.file.file_key is 'null once destroyed: then no copy anywhere opens';
create index file_holder on files.file (holder, sha256_index);

alter table files.file enable row level security;
alter table files.file force row level security;
create policy own on files.file to daam_org
	using (created_by = app.actor() or organisation_id = app.organisation())
	with check (created_by = app.actor());
create policy filed on files.file for select to daam_desk using (open_to_office = app.office());
create policy keeping on files.file to daam_worker using (true) with check (true);
grant select, insert, update on files.file to daam_org;
grant select on files.file to daam_desk;
grant select, update, delete on files.file to daam_worker;
