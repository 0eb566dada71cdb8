create table matching.proposal (
	subject uuid primary key,
	name_ar text not null,
	name_en text,
	names text[] not null,
	forms text[] not null,
	made_by int not null,
	proposed_by uuid
);
comment on table matching.proposal is 'names asked for in open cases, apart from the lexicon: only the desk and whoever proposes one learns of them';
comment on column matching.proposal.made_by is 'which edition of the forms made this row; older ones are made anew at start';
create index proposal_forms on matching.proposal using gin (forms);

insert into matching.proposal (subject, name_ar, name_en, names, forms, made_by, proposed_by)
	select subject, name_ar, name_en, names, '{}', 0, proposed_by from matching.name where kind = 'proposed';

drop table matching.word;
drop policy entered on matching.name;
drop policy proposed on matching.name;
drop policy proposing on matching.name;
drop policy keeping on matching.name;
alter table matching.name drop constraint name_public, drop constraint name_kind;
create policy clearing on matching.name for delete to daam_owner using (kind = 'proposed');
create policy looking on matching.name for select to daam_owner using (true);
delete from matching.name where kind = 'proposed';
drop policy clearing on matching.name;
drop policy looking on matching.name;
drop index matching.name_keys;
alter table matching.name drop column kind, drop column proposed_by, drop column keys,
	alter column public_id set not null,
	add column words text[] not null default '{}',
	add column made_by int not null default 0;
comment on table matching.name is 'names by which an organisation is found, former ones too';
comment on column matching.name.words is 'its words in the lexicon, so that a change takes the old ones away';
create index name_made_by on matching.name (made_by);

create table matching.word (
	word text primary key,
	core text not null,
	in_names int not null constraint word_in_names check (in_names >= 0)
) with (fillfactor = 60);
comment on table matching.word is 'the lexicon: every folded word of a name of the register once, and how many have it';
create index word_core on matching.word (core);

create table matching.form (
	form text collate "C" not null,
	word text not null references matching.word,
	primary key (form, word)
);
comment on table matching.form is 'keys under which near spellings meet (forms.ts): typed words are corrected here; `^` begins a reading of the whole word';

create table matching.posting (
	word text not null,
	subject uuid not null,
	size smallint not null,
	primary key (word, subject) include (size)
);
comment on table matching.posting is 'which organisation has a word; size counts the words of all its names, short names first';

create table matching.tally (
	one boolean primary key default true constraint tally_one check (one),
	names int not null
);
comment on table matching.tally is 'how many organisations have names here, for the rarity of words';
alter table matching.tally enable row level security;
create policy starting on matching.tally for insert to daam_owner with check (true);
insert into matching.tally (names) values (0);
drop policy starting on matching.tally;

do $$ declare name text; begin
	foreach name in array array['proposal', 'word', 'form', 'posting', 'tally'] loop
		execute format('alter table matching.%I enable row level security', name);
		execute format('alter table matching.%I force row level security', name);
	end loop;
	foreach name in array array['name', 'word', 'form', 'posting', 'tally'] loop
		execute format('create policy publishing on matching.%I for select to daam_owner using (true)', name);
		execute format('create policy keeping on matching.%I to daam_desk, daam_worker using (true) with check (true)', name);
		execute format('revoke all on matching.%I from daam_public, daam_org', name);
		execute format('grant select, insert, update, delete on matching.%I to daam_desk, daam_worker', name);
	end loop;
end $$;
create view matching.public_name as select * from matching.name;
create view matching.public_posting as select * from matching.posting;
create view matching.public_tally as select * from matching.tally;
create view matching.public_word as select * from matching.word where in_names > 0;
create view matching.public_form as select * from matching.form;
grant select on matching.public_name, matching.public_form, matching.public_posting, matching.public_tally, matching.public_word
	to daam_public, daam_org, daam_desk, daam_worker;
create policy own on matching.proposal to daam_org using (proposed_by = app.actor()) with check (proposed_by = app.actor());
create policy keeping on matching.proposal to daam_desk, daam_worker using (true) with check (true);
grant select, insert, update, delete on matching.proposal to daam_org, daam_desk, daam_worker;
