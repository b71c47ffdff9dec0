-- A parcel that is watched. Written when order-service introduces it, or when its status comes first.
create table parcel (
  shipment_id uuid primary key,
  merchant_id text not null,
  tracking_number text,
  origin text,
  destination text,
  postal_code text,
  shipped_at timestamptz,
  met_at timestamptz not null,
  imported boolean not null default false,
  phase text not null default 'PENDING',
  ended_at timestamptz,
  end_reason text,
  -- Counts this parcel's events on waybill.scans.
  scans_seq bigint not null default 0
);

-- One carrier and number that a parcel is asked about by. next_poll_at is business time, leased_until machine time.
create table poll_plan (
  id bigint generated always as identity primary key,
  shipment_id uuid not null references parcel,
  merchant_id text not null,
  carrier text not null,
  account text not null,
  tracking_number text not null,
  service text,
  added_at timestamptz not null,
  next_poll_at timestamptz,
  why text not null,
  leased_until timestamptz,
  claim_token uuid,
  polls_day date,
  polls_today int not null default 0,
  outcome text,
  news_at timestamptz,
  quiet int not null default 0,
  setbacks int not null default 0,
  setback text,
  confirmations int not null default 0,
  last_poll_at timestamptz,
  last_outcome text,
  last_detail text,
  -- Since when an answer is due that setbacks keep us from.
  owed_since timestamptz,
  -- Hashes of the scans and legs that were published: each is published once.
  said bigint[] not null default '{}',
  unique (shipment_id, carrier, tracking_number)
) with (fillfactor = 80);
create index poll_plan_due on poll_plan (account, next_poll_at) where next_poll_at is not null;
create index poll_plan_owed on poll_plan (account, owed_since) where owed_since is not null;

-- What could not be read, for diagnosis: the last one of each plan, cut.
create table unreadable_answer (
  plan_id bigint primary key references poll_plan,
  answered_at timestamptz not null,
  reason text not null,
  body bytea not null
);

-- What a carrier account may still be asked. Seconds are the machine's, the day is the business's (UTC).
create table budget (
  account text primary key,
  tokens double precision not null,
  filled_at timestamptz not null,
  factor double precision not null,
  slowed_at timestamptz not null,
  blocked_until timestamptz,
  day date not null,
  spent int not null
);

-- How a carrier account does, over all instances, and what was last published of it.
create table account_health (
  account text primary key,
  failures int not null default 0,
  fault text,
  health text,
  since timestamptz,
  behind_seconds bigint not null default 0,
  published_at timestamptz,
  seq bigint not null default 0
);

alter table parcel enable row level security;
create policy merchant on parcel for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on parcel to ${worker} using (true) with check (true);
alter table poll_plan enable row level security;
create policy merchant on poll_plan for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on poll_plan to ${worker} using (true) with check (true);
grant select on parcel, poll_plan to ${app};
