-- What has served its time goes every night (docs/decisions/0009). Its login reads none of it: functions delete it.
create policy clearing on app.once to daam_owner using (true);
create function app.clear_once(before timestamptz) returns int
	language plpgsql volatile security definer set search_path = '' as $$
declare n int;
begin
	delete from app.once where at < before;
	get diagnostics n = row_count;
	return n;
end $$;
revoke execute on function app.clear_once from public;
grant execute on function app.clear_once to daam_worker;
comment on column app.once.body_hash is 'keyed hash of the inputs, so that what was typed cannot be guessed from it';
-- bare hashes of inputs do not stay; a form that was sent before this night is answered anew
delete from app.once;

do $$ declare name text; begin
	foreach name in array array['kept_form', 'session', 'sent_code', 'sign_in_attempt', 'ceremony', 'code_sheet', 'device'] loop
		execute format('create policy clearing on identity.%I to daam_owner using (true)', name);
	end loop;
end $$;

-- Ended or lapsed sessions before `sessions`, words kept before `forms`; what has an end of its own when that is past.
create function identity.clear_old(now_at timestamptz, forms timestamptz, sessions timestamptz) returns int
	language plpgsql volatile security definer set search_path = '' as $$
declare n int; total int := 0;
begin
	delete from identity.kept_form where made_at < forms;
	get diagnostics n = row_count; total := total + n;
	delete from identity.session
		where least(ended_at, made_at + case kind when 'staff' then interval '12 hours' else interval '90 days' end) < sessions;
	get diagnostics n = row_count; total := total + n;
	delete from identity.sent_code where until < now_at;
	get diagnostics n = row_count; total := total + n;
	delete from identity.sign_in_attempt where until < now_at;
	get diagnostics n = row_count; total := total + n;
	delete from identity.ceremony where until < now_at;
	get diagnostics n = row_count; total := total + n;
	delete from identity.code_sheet where until < now_at;
	get diagnostics n = row_count; total := total + n;
	delete from identity.device where until < now_at;
	get diagnostics n = row_count; total := total + n;
	update identity.invitation set sheet = null where until < now_at and sheet is not null;
	get diagnostics n = row_count;
	return total + n;
end $$;
revoke execute on function identity.clear_old from public;
grant execute on function identity.clear_old to daam_worker;
