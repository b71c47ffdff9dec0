alter table poll_plan
  -- How many numbers may at most be asked about together with it, since a question of more had no answer; null where it
  -- shares calls like any other.
  add column together int;

-- Hashes of the scans and legs that were published: each is published once. Beside the plan, whose row is written with every
-- poll, while this is written with news alone.
create table said (
  plan_id bigint primary key references poll_plan on delete cascade,
  hashes bigint[] not null
);
insert into said (plan_id, hashes) select id, said from poll_plan where said <> '{}';
alter table poll_plan drop column said;

-- Each poll leaves two dead rows, and a dead entry at the front of the index by which what is due is found: they are cleared
-- away by their number, not when they are a fifth of a large table.
alter table poll_plan set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0);
