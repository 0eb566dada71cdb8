-- What touches a draft: words saved, papers given, late saves that wait. The job that ends drafts reads when.
grant select (given_at) on registration.slot to daam_worker;
grant select (at) on registration.proposal to daam_worker;
