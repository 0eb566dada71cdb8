-- Where the worker reaches an account: confirmed phones and mailboxes, sealed.
create policy through_functions on identity.handle for select to daam_owner using (true);
create function identity.sealed_contacts(of_account uuid)
	returns table (id uuid, kind text, value bytea, person_id uuid)
	language sql stable security definer set search_path = '' as $$
	select h.id, h.kind, h.value, a.person_id
	from identity.handle h join identity.account a on a.id = h.account_id
	where h.account_id = of_account and h.kind in ('phone', 'email') and h.confirmed_at is not null
		and session_user = 'daam_worker'
$$;
revoke execute on function identity.sealed_contacts from public;
grant execute on function identity.sealed_contacts to daam_worker;
