-- By whom and between which places a parcel goes, what has happened to it, and when it is expected.
alter table parcel
  add column carrier text,
  add column service text,
  add column origin_postal_code text,
  add column destination_postal_code text,
  -- A line such as shipped=2026-03-02T09:00/2026-03-02 scans=3; null while nothing has happened.
  add column journal text,
  -- Business day in UTC on which its end was known.
  add column way_ended_on date,
  -- As shown last.
  add column eta_earliest date,
  add column eta_likely date,
  add column eta_latest date,
  -- The carrier's own word, and whose it is.
  add column carrier_promise_from date,
  add column carrier_promise_to date,
  add column carrier_promise_by text,
  -- Whether the days learned from have passed its end.
  add column learned boolean not null default false;

-- Those that a day is learned from: under way, or just ended.
create index parcel_to_learn on parcel (shipment_id) where journal is not null and not learned;

-- What was learned of all ways, by parts and names.
create table eta_memory (
  part text not null,
  name text not null,
  numbers float8[] not null,
  primary key (part, name)
);

-- One row: how far it was learned. Whoever learns has it locked.
create table eta_progress (
  one boolean primary key default true check (one),
  -- The first business day in UTC that is not learned.
  today date not null,
  -- Raised whenever the memory changed.
  version bigint not null default 0
);
