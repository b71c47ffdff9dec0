-- Facts about parcels that have not been introduced. headers: one "name: value" per line.
create table waiting_fact (
  id bigint generated always as identity primary key,
  reader text not null,
  topic text not null,
  key text not null,
  headers text not null,
  body bytea,
  kept_at timestamptz not null,
  -- Not introduced in time: it is not told any more.
  given_up_at timestamptz
);
create index waiting_fact_of_key on waiting_fact (key) where given_up_at is null;
