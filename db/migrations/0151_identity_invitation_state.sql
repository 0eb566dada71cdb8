-- Who handed an invitation over may know what became of it: the id and the code together ask, and nobody is named.
create function identity.invitation_state(of_id uuid, of_blind bytea, at timestamptz) returns text
	language sql stable security definer set search_path = '' as $$
	select case when i.accepted_at is not null then 'taken' when i.revoked_at is null and i.until > at then 'open' else 'ended' end
	from identity.invitation i where i.id = of_id and i.blind = of_blind
$$;
revoke execute on function identity.invitation_state from public;
grant execute on function identity.invitation_state to daam_org;
