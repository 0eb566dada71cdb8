create schema identity;
grant usage on schema identity to daam_identity, daam_org, daam_desk, daam_worker;

create table identity.person (
	id uuid primary key,
	name bytea not null,
	made_at timestamptz(3) not null default now()
);
comment on table identity.person is 'a human being; the name is sealed under the key of the person (holder = id)';

create table identity.account (
	id uuid primary key,
	person_id uuid not null references identity.person,
	demo text,
	frozen_at timestamptz(3),
	made_at timestamptz(3) not null default now()
);
comment on table identity.account is 'what signs in; demo = word of the persona, in the demonstration world only';

create table identity.handle (
	id uuid primary key,
	account_id uuid not null references identity.account,
	kind text not null constraint handle_kind check (kind in ('phone', 'email', 'card')),
	value bytea not null,
	blind bytea not null,
	confirmed_at timestamptz(3),
	made_at timestamptz(3) not null default now()
);
comment on table identity.handle is 'phone, e-mail or card number; sealed, found by blind index; signs in once confirmed';
create unique index handle_taken on identity.handle (blind) where confirmed_at is not null;
create index handle_account on identity.handle (account_id);

create table identity.password (
	account_id uuid primary key references identity.account,
	hash text not null,
	set_at timestamptz(3) not null
);
comment on table identity.password is 'Argon2id with its parameters and salt';

create table identity.totp (
	id uuid primary key,
	account_id uuid not null references identity.account,
	secret bytea not null,
	confirmed_at timestamptz(3),
	last_step bigint not null default 0,
	made_at timestamptz(3) not null default now()
);
comment on table identity.totp is 'one-time code secrets, sealed; last_step: a code is taken once';
create index totp_account on identity.totp (account_id);

create table identity.passkey (
	id uuid primary key,
	account_id uuid not null references identity.account,
	credential_id text not null constraint passkey_known unique,
	public_key bytea not null,
	counter bigint not null,
	transports text[] not null default '{}',
	label text not null,
	made_at timestamptz(3) not null default now(),
	used_at timestamptz(3)
);
comment on table identity.passkey is 'WebAuthn credentials with user verification';
create index passkey_account on identity.passkey (account_id);

create table identity.ceremony (
	id uuid primary key,
	account_id uuid references identity.account,
	challenge text not null,
	until timestamptz(3) not null
);
comment on table identity.ceremony is 'challenges given to a browser for a passkey, each answered once';

create table identity.recovery_code (
	account_id uuid not null references identity.account,
	line int not null constraint recovery_code_line check (line between 0 and 9),
	hash text not null,
	used_at timestamptz(3),
	primary key (account_id, line)
);
comment on table identity.recovery_code is 'ten single-use codes of the printed sheet; the line digit says which hash to compute';

create table identity.code_sheet (
	account_id uuid primary key references identity.account,
	sealed bytea not null,
	until timestamptz(3) not null
);
comment on table identity.code_sheet is 'a fresh sheet until it is printed or half an hour passes; sealed';

create table identity.session (
	id uuid primary key,
	account_id uuid not null references identity.account,
	token_hash bytea not null constraint session_token unique,
	kind text not null constraint session_kind check (kind in ('staff', 'organisation')),
	device text not null,
	made_at timestamptz(3) not null,
	seen_at timestamptz(3) not null,
	factor_at timestamptz(3),
	ended_at timestamptz(3)
);
comment on table identity.session is 'SHA-256 of the 256-bit token in the cookie; device is the kind of browser, no address';
create index session_account on identity.session (account_id) where ended_at is null;

create table identity.device (
	id uuid primary key,
	account_id uuid not null references identity.account,
	token_hash bytea not null constraint device_token unique,
	label text not null,
	made_at timestamptz(3) not null,
	until timestamptz(3) not null
);
comment on table identity.device is 'remembered devices: a second factor for 30 days, not for staff';
create index device_account on identity.device (account_id);

create table identity.sign_in_attempt (
	id uuid primary key,
	account_id uuid not null references identity.account,
	token_hash bytea not null constraint sign_in_attempt_token unique,
	tries int not null default 0,
	until timestamptz(3) not null
);
comment on table identity.sign_in_attempt is 'a right password that waits for its second factor: ten minutes, five tries';

create table identity.sent_code (
	id uuid primary key,
	account_id uuid not null references identity.account,
	handle_id uuid references identity.handle,
	purpose text not null constraint sent_code_purpose check (purpose in ('confirm', 'freeze')),
	blind bytea not null,
	tries int not null default 0,
	until timestamptz(3) not null,
	used_at timestamptz(3)
);
comment on table identity.sent_code is 'codes in messages: confirm a handle, or "that was not me" (freezes, never signs in)';
create index sent_code_blind on identity.sent_code (blind);

create table identity.role_grant (
	id uuid primary key,
	account_id uuid not null references identity.account,
	subject text not null constraint role_grant_subject check (subject in ('organisation', 'office', 'platform')),
	subject_id uuid not null,
	role text not null,
	source text not null,
	from_at timestamptz(3) not null,
	to_at timestamptz(3)
);
comment on table identity.role_grant is 'who holds which role where, from when until when';
create index role_grant_account on identity.role_grant (account_id);
create index role_grant_place on identity.role_grant (subject_id, role);

create table identity.invitation (
	id uuid primary key,
	role text not null,
	subject text not null constraint invitation_subject check (subject in ('organisation', 'office', 'platform')),
	subject_id uuid not null,
	name bytea not null,
	blind bytea not null constraint invitation_code unique,
	invited_by uuid,
	made_at timestamptz(3) not null default now(),
	until timestamptz(3) not null,
	accepted_by uuid references identity.account,
	accepted_at timestamptz(3)
);
comment on table identity.invitation is 'a role offered by a long-lived code; the invited name is sealed under the place (holder = subject_id)';

create table identity.kept_form (
	id uuid primary key,
	account_id uuid not null references identity.account,
	path text not null,
	fields bytea not null,
	made_at timestamptz(3) not null
);
comment on table identity.kept_form is 'what was typed when a session had locked; sealed, given back after signing in';
create index kept_form_account on identity.kept_form (account_id);

-- Signing in begins before anybody is known, so the login itself is the lock: no other holds any right here.
do $$
declare name text;
begin
	foreach name in array array['person', 'account', 'handle', 'password', 'totp', 'passkey', 'ceremony', 'recovery_code',
		'code_sheet', 'session', 'device', 'sign_in_attempt', 'sent_code', 'role_grant', 'invitation', 'kept_form'] loop
		execute format('alter table identity.%I enable row level security', name);
		execute format('alter table identity.%I force row level security', name);
		execute format('create policy signing_in on identity.%I to daam_identity using (true) with check (true)', name);
		execute format('grant select, insert, update, delete on identity.%I to daam_identity', name);
	end loop;
end $$;
create policy through_functions on identity.role_grant to daam_owner using (true) with check (true);
create policy through_functions on identity.invitation to daam_owner using (true) with check (true);
create policy through_functions on identity.account for select to daam_owner using (true);
create policy through_functions on identity.person for select to daam_owner using (true);

-- Whether the caller stands in the place; the worker stands everywhere, the desk also beside the organisation it proclaims.
create function identity.stands_in(of_subject text, of_id uuid) returns boolean
	language sql stable set search_path = '' as $$
	select session_user = 'daam_worker'
		or (of_subject = 'office' and app.office() = of_id)
		or (of_subject = 'organisation' and app.organisation() = of_id
			and (session_user = 'daam_org' or app.office() is not null))
$$;

create function identity.give_grant(of_id uuid, of_account uuid, of_subject text, of_subject_id uuid, of_role text,
	of_source text, starts timestamptz, ends timestamptz) returns void
	language plpgsql volatile security definer set search_path = '' as $$
begin
	if identity.stands_in(of_subject, of_subject_id) is not true then
		raise exception 'a grant in the place of somebody else' using errcode = 'insufficient_privilege';
	end if;
	insert into identity.role_grant (id, account_id, subject, subject_id, role, source, from_at, to_at)
		values (of_id, of_account, of_subject, of_subject_id, of_role, of_source, starts, ends);
end $$;

create function identity.end_grant(of_id uuid, ends timestamptz) returns boolean
	language plpgsql volatile security definer set search_path = '' as $$
begin
	update identity.role_grant as g set to_at = ends
		where g.id = of_id and (g.to_at is null or g.to_at > ends) and identity.stands_in(g.subject, g.subject_id);
	return found;
end $$;

create function identity.make_invitation(of_id uuid, of_role text, of_subject text, of_subject_id uuid, of_name bytea,
	of_blind bytea, ends timestamptz) returns void
	language plpgsql volatile security definer set search_path = '' as $$
begin
	if identity.stands_in(of_subject, of_subject_id) is not true then
		raise exception 'an invitation into the place of somebody else' using errcode = 'insufficient_privilege';
	end if;
	insert into identity.invitation (id, role, subject, subject_id, name, blind, invited_by, until)
		values (of_id, of_role, of_subject, of_subject_id, of_name, of_blind, app.actor(), ends);
end $$;

create function identity.grants_in(of_subject_id uuid, at timestamptz)
	returns table (id uuid, account_id uuid, subject text, subject_id uuid, role text, from_at timestamptz, to_at timestamptz)
	language sql stable security definer set search_path = '' as $$
	select g.id, g.account_id, g.subject, g.subject_id, g.role, g.from_at, g.to_at from identity.role_grant g
	where g.subject_id = of_subject_id and g.from_at <= at and (g.to_at is null or g.to_at > at)
		and identity.stands_in(g.subject, g.subject_id)
$$;

-- The sealed name of an account: one's own, colleagues in one's place, staff; to an office at work also who applies to it.
create function identity.sealed_name(of_account uuid) returns table (person_id uuid, name bytea)
	language sql stable security definer set search_path = '' as $$
	select p.id, p.name from identity.account a join identity.person p on p.id = a.person_id
	where a.id = of_account and (
		session_user in ('daam_worker', 'daam_identity')
		or a.id = app.actor()
		or (session_user = 'daam_desk' and app.office() is not null)
		or (session_user = 'daam_org' and app.actor() is not null and exists (
			select from identity.role_grant g where g.account_id = a.id
			and (g.subject = 'office' or g.subject_id = app.organisation())))
	)
$$;

revoke execute on all functions in schema identity from public;
grant execute on all functions in schema identity to daam_org, daam_desk, daam_worker;
grant execute on function identity.sealed_name to daam_identity;

-- Counted tries (trust.md §11): the key is a blind index, so the table names nobody.
create table app.tries (
	key bytea primary key,
	used int not null,
	last_at timestamptz(3) not null,
	until timestamptz(3) not null
);
comment on table app.tries is 'limits on signing in, codes, messages and forms: how often, and until when it counts';
alter table app.tries enable row level security;
alter table app.tries force row level security;
create policy serving on app.tries to daam_public, daam_identity, daam_org, daam_desk, daam_worker using (true) with check (true);
grant select, insert, update, delete on app.tries to daam_public, daam_identity, daam_org, daam_desk, daam_worker;
