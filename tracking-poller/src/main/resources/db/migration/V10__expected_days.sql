-- The days on which the carrier says that it comes, as they were last published: they are told again when they move.
alter table poll_plan add column expected_from date, add column expected_to date;
alter table said_of_leg add column expected_from date, add column expected_to date;
