-- What is wanted of the accounts, as it was last counted over all plans; the same for all instances.
create table demand_round (
  one boolean primary key default true check (one),
  -- Machine time. Whoever holds the row counts.
  next_at timestamptz not null,
  version bigint not null
);
insert into demand_round (next_at, version) values ('epoch', 0);

create table account_demand (
  account text primary key,
  -- Of the rate, over the last hour.
  factor double precision not null,
  -- Whether what the carrier told by itself has left out what polls found.
  pushes_missed boolean not null,
  -- So many seconds old or older is what is known of half of the parcels, and of a twentieth.
  age_median bigint not null,
  age_oldest bigint not null,
  -- Machine time.
  measured_at timestamptz not null
);

create table merchant_demand (
  account text not null,
  merchant_id text not null,
  -- Polls a day.
  routine double precision not null,
  -- Parcels that wait for their first poll.
  live bigint not null,
  imports bigint not null,
  -- How many times as seldom as they want its parcels are asked about.
  stretch double precision not null,
  primary key (account, merchant_id)
);

-- How likely news is in each hour of the week (UTC, from Monday): hours that parcels were watched through, and news in them.
create table news_rate (
  carrier text not null,
  phase text not null,
  news double precision[] not null,
  hours double precision[] not null,
  -- Business time up to which they have faded.
  counted_at timestamptz not null,
  primary key (carrier, phase)
);
