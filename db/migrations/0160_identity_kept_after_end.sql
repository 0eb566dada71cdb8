-- Words kept for a session that was ended stand apart from those of an open or locked one, and push none of these out.
alter table identity.kept_form add column after_end boolean not null default false;
comment on column identity.kept_form.after_end is 'kept by the token of a session that had been ended';
comment on table identity.kept_form is 'what was typed when a session had locked or was ended, or asked for a fresh factor; sealed, given back after signing in';
