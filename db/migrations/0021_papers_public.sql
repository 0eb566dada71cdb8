-- What an organisation withholds leaves what its papers say to anybody (I-ORG-09): the room of organisations tells this
-- service, which knows no room. A fact names in `field` which field of the organisation it repeats.
create table papers.withheld (
	organisation uuid not null,
	field text not null,
	from_at timestamptz(3) not null,
	until_at timestamptz(3),
	primary key (organisation, field, from_at)
);
comment on table papers.withheld is 'fields of organisations that no public statement of a paper may repeat; kept by organisations.tell_papers';
alter table papers.withheld enable row level security;
alter table papers.withheld force row level security;
create policy telling on papers.withheld to daam_owner using (true) with check (true);

create view papers.withheld_now as
	select organisation, field from papers.withheld where until_at is null or until_at > now();

-- A decision is older than the organisation it brings about: once that is entered, the decision is about it.
create table papers.about (
	paper uuid primary key references papers.paper,
	organisation uuid not null
);
comment on table papers.about is 'the organisation that came of a paper issued before it existed';
alter table papers.about enable row level security;
alter table papers.about force row level security;
create policy telling on papers.about for select to daam_owner using (true);
create policy own_paper on papers.about for insert to daam_desk
	with check (exists (select from papers.paper p where p.id = paper and p.office = app.office()));
grant insert on papers.about to daam_desk;

-- What anybody who holds a code may know. A paper outside the public record, or of an organisation whose name is
-- withheld, tells kind, issuer, day and state.
create view papers.open_paper as
	select p.*, coalesce(p.organisation, a.organisation) as of_organisation
	from papers.paper p left join papers.about a on a.paper = p.id
	where p.public_record and not exists (
		select from papers.withheld_now w where w.organisation = coalesce(p.organisation, a.organisation) and w.field = 'name'
	);

drop view papers.public_paper;
create view papers.public_paper with (security_barrier) as
	select p.code, p.kind, p.issuer, p.issued_at, p.state, p.state_at, p.demonstration, o.id is not null as public_record,
		o.number, o.claim,
		case when o.id is not null then coalesce((
			select jsonb_agg(f.fact order by f.place) from jsonb_array_elements(o.facts) with ordinality f(fact, place)
			where not exists (select from papers.withheld_now w where w.organisation = o.of_organisation and w.field = f.fact ->> 'field')
		), '[]'::jsonb) end as facts,
		old.code as replaces_code, new.code as replaced_by_code
	from papers.paper p
	left join papers.open_paper o on o.id = p.id
	left join papers.open_paper old on old.id = o.replaces
	left join papers.open_paper new on new.replaces = o.id;
grant select on papers.public_paper to daam_public, daam_org, daam_desk, daam_worker;
