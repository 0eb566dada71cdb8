-- Papers of the public record by the organisation they are about: its page leads to where each can be checked.
create view papers.public_paper_of with (security_barrier) as
	select of_organisation as organisation_id, code, kind, number, issued_at, state from papers.open_paper
	where of_organisation is not null;
grant select on papers.public_paper_of to daam_public, daam_org, daam_desk, daam_worker;
