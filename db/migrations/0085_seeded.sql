-- What the demonstration world was begun and finished with, so that a start that was cut off goes on where it was.
create table app.seeded (
	part text primary key,
	at timestamptz(3) not null
);
comment on table app.seeded is 'parts of the demonstration world: world = when its clock stands, story = all of it is entered; empty elsewhere';
alter table app.seeded enable row level security;
alter table app.seeded force row level security;
create policy keeping on app.seeded to daam_worker using (true) with check (true);
grant select, insert on app.seeded to daam_worker;
