-- The names of many accounts at once: a page that shows twenty people asks once. Who may know whom is as it was.
create function identity.sealed_names(of_accounts uuid[]) returns table (account uuid, person_id uuid, name bytea)
	language sql stable security definer set search_path = '' as $$
	select a.id, p.id, p.name from identity.account a join identity.person p on p.id = a.person_id
	where a.id = any (of_accounts) and (
		session_user in ('daam_worker', 'daam_identity')
		or a.id = app.actor()
		or (session_user = 'daam_desk' and app.office() is not null)
		or (session_user = 'daam_org' and app.actor() is not null and exists (
			select from identity.role_grant g where g.account_id = a.id
			and (g.subject = 'office' or g.subject_id = app.organisation())))
	)
$$;
revoke execute on function identity.sealed_names from public;
grant execute on function identity.sealed_names to daam_identity, daam_org, daam_desk, daam_worker;
drop function identity.sealed_name;
