-- When a draft was last touched stands on its case: a paper that is taken out touches it too, and leaves no trace elsewhere.
-- Drafts that exist count as touched on the day of this migration.
alter table registration."case"
	add column touched_at timestamptz(3) default now(),
	add column warned int not null default 0 check (warned >= 0);
alter table registration."case" alter column touched_at drop default;
comment on column registration."case".touched_at is 'when its draft was last changed; null: not since it was begun';
comment on column registration."case".warned is 'warnings that the draft will lapse, counted since it was last touched (trust.md §12)';
grant update (touched_at, warned) on registration."case" to daam_org;
grant update (warned) on registration."case" to daam_worker;
drop table registration.draft_warning;
