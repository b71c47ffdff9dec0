-- What carriers posted by themselves, verified and as it came. Bodies name people: they go when they have been read.
create table push (
  id bigint generated always as identity primary key,
  account text not null,
  -- Of account and body: the same again is taken once.
  digest bytea not null unique,
  -- Business time, and the machine's.
  received_at timestamptz not null,
  posted_at timestamptz not null,
  -- Those that reading needs, one "name: value" per line.
  headers text,
  body bytea,
  outcome text not null default 'RECEIVED',
  -- Machine time; null where nothing more is to be done.
  due_at timestamptz,
  attempts int not null default 0,
  cause text
);
create index push_due on push (due_at) where due_at is not null;
create index push_posted on push (posted_at);

-- When an account last told us anything by itself. Business time.
create table pushing_account (
  account text primary key,
  pushed_at timestamptz not null
);

-- Whom a push is about: the shipment's own number, or a partner's that an answer named.
create index parcel_number on parcel (tracking_number);
create index poll_plan_found_number on poll_plan (tracking_number) where found_by <> '{}';

-- That a carrier is to push about a number, or does. Times are business time, but for the lease.
create table subscription (
  plan_id bigint primary key references poll_plan,
  merchant_id text not null,
  account text not null,
  state text not null default 'WANTED',
  -- When the carrier is asked (again); null where it is not.
  due_at timestamptz,
  subscribed_until timestamptz,
  leased_until timestamptz,
  claim_token uuid,
  -- In a row, and what was said.
  refusals int not null default 0,
  detail text
);
create index subscription_due on subscription (account, due_at) where due_at is not null;

alter table subscription enable row level security;
create policy merchant on subscription for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on subscription to ${worker} using (true) with check (true);
grant select on subscription to ${app};
