-- The login of applicants sets the context of the office it files with; it stands in no office for that.
create or replace function identity.stands_in(of_subject text, of_id uuid) returns boolean
	language sql stable set search_path = '' as $$
	select session_user = 'daam_worker'
		or (of_subject = 'office' and app.office() = of_id and session_user = 'daam_desk')
		or (of_subject = 'organisation' and app.organisation() = of_id
			and (session_user = 'daam_org' or app.office() is not null))
$$;
