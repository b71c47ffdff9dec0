-- Of a message told before the database was brought back from a copy: what it said is known when it is decided again.
alter table message alter column news drop not null;
