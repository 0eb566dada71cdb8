-- Applicants and the clock change only what their own deeds change of a projection; decision, entry and what staff think
-- of the file are the office's. A file that is sent again or taken back has no recommendation: that is done here.
revoke update on registration.case_now from daam_org, daam_worker;
grant update (state, fixed, round, content_hash, defects, seq, head, since_at, with_applicant, papers_given, papers_needed,
	changes, near_names) on registration.case_now to daam_org;
grant update (state, fixed, round, content_hash, defects, seq, head, since_at, with_applicant)
	on registration.case_now to daam_worker;
create function registration.drop_recommendation() returns trigger language plpgsql set search_path = '' as $$ begin
	if session_user in ('daam_org', 'daam_worker') then new.recommendation := null; end if;
	return new;
end $$;
create trigger recommendation_is_dropped before update on registration.case_now
	for each row execute function registration.drop_recommendation();

-- How far each series has come, for `daam verify`: no number of a decision or an entry is missing or there twice.
create function app.series_of(of_kinds text[]) returns table (owner_id uuid, kind text, year int, next int)
	language sql stable security definer set search_path = '' as $$
	select s.owner_id, s.kind, s.year, s.next from app.number_series s where s.kind = any(of_kinds)
$$;
revoke execute on function app.series_of from public;
grant execute on function app.series_of to daam_worker;
