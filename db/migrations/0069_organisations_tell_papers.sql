-- A withheld field leaves what papers say too (I-ORG-09): the service of papers knows no room, so this one tells it.
create function organisations.tell_papers() returns trigger language plpgsql security definer set search_path = '' as $$ begin
	if tg_op <> 'INSERT' then
		delete from papers.withheld w where w.organisation = old.organisation_id and w.field = old.field and w.from_at = old.from_at;
	end if;
	if tg_op <> 'DELETE' then
		insert into papers.withheld (organisation, field, from_at, until_at)
			values (new.organisation_id, new.field, new.from_at, new.until_at);
	end if;
	return null;
end $$;
create trigger papers_are_told after insert or update or delete on organisations.withholding
	for each row execute function organisations.tell_papers();
insert into papers.withheld (organisation, field, from_at, until_at)
	select organisation_id, field, from_at, until_at from organisations.withholding;
