-- An open invitation can be withdrawn, and printed again by whoever may invite, until it is taken up.
alter table identity.invitation add column sheet bytea, add column revoked_at timestamptz(3);
comment on column identity.invitation.sheet is 'its code, sealed under the place, for printing again; gone once it is taken up or withdrawn';
comment on column identity.invitation.revoked_at is 'withdrawn: its code opens nothing any more';

-- These are for the people of the place alone: a desk that stands beside an organisation while it proclaims has no right.
create function identity.keep_invitation(of_id uuid, of_sheet bytea) returns void
	language plpgsql volatile security definer set search_path = '' as $$
begin
	update identity.invitation i set sheet = of_sheet
		where i.id = of_id and i.accepted_at is null and i.revoked_at is null and identity.stands_in(i.subject, i.subject_id);
end $$;

create function identity.revoke_invitation(of_id uuid, at timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = '' as $$
begin
	update identity.invitation i set revoked_at = at, sheet = null
		where i.id = of_id and i.accepted_at is null and i.revoked_at is null and identity.stands_in(i.subject, i.subject_id);
	return found;
end $$;

create function identity.invitations_in(of_subject_id uuid, at timestamptz)
	returns table (id uuid, role text, name bytea, sheet bytea, made_at timestamptz, until timestamptz)
	language sql stable security definer set search_path = '' as $$
	select i.id, i.role, i.name, i.sheet, i.made_at, i.until from identity.invitation i
	where i.subject_id = of_subject_id and i.accepted_at is null and i.revoked_at is null and i.until > at
		and identity.stands_in(i.subject, i.subject_id)
$$;

revoke execute on function identity.keep_invitation, identity.revoke_invitation, identity.invitations_in from public;
grant execute on function identity.keep_invitation, identity.revoke_invitation, identity.invitations_in to daam_org;
