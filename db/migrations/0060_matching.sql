create extension if not exists pg_trgm with schema public;
create schema matching;
grant usage on schema matching to daam_public, daam_org, daam_desk, daam_worker;

create table matching.name (
	subject uuid primary key,
	kind text not null constraint name_kind check (kind in ('organisation', 'proposed')),
	public_id text,
	name_ar text not null,
	name_en text,
	names text[] not null,
	keys text[] not null,
	proposed_by uuid,
	constraint name_public check ((kind = 'organisation') = (public_id is not null))
);
comment on table matching.name is 'names by which an organisation is found, former ones too; of proposed names only the desk learns';
create index name_keys on matching.name using gin (keys);

create table matching.word (
	word text primary key,
	in_names int not null default 1
);
comment on table matching.word is 'the lexicon: every key once; typed words are corrected here, where trigrams are cheap';
create index word_near on matching.word using gin (word gin_trgm_ops);

alter table matching.name enable row level security;
alter table matching.name force row level security;
alter table matching.word enable row level security;
alter table matching.word force row level security;
create policy entered on matching.name for select using (kind = 'organisation');
create policy proposed on matching.name for select to daam_desk, daam_worker using (true);
create policy proposing on matching.name for all to daam_org
	using (kind = 'proposed' and proposed_by = app.actor())
	with check (kind = 'proposed' and proposed_by = app.actor());
create policy keeping on matching.name to daam_desk, daam_worker using (true) with check (true);
create policy words on matching.word using (true) with check (true);
grant select on matching.name, matching.word to daam_public, daam_org, daam_desk, daam_worker;
grant insert, update, delete on matching.name to daam_org, daam_desk, daam_worker;
grant insert, update on matching.word to daam_org, daam_desk, daam_worker;
