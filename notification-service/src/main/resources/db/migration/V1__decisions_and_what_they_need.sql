create table parcel (
  shipment_id uuid primary key,
  merchant_id text not null,
  tracking_number text,
  carriers text[] not null,
  link_version int not null,
  imported boolean not null,
  -- Each with the occurrence of "shipped" with which its buyer hears of it.
  orders json not null,
  -- From statuses.
  legs json not null default '[]',
  status text
);

create table delay (
  shipment_id uuid not null,
  rule text not null,
  occurrence int not null,
  detected_at timestamptz,
  cleared_at timestamptz,
  primary key (shipment_id, rule, occurrence)
);

create table claim (
  claim_id uuid primary key,
  shipment_id uuid not null,
  ended text check (ended in ('SETTLED', 'WITHDRAWN'))
);

-- People. No other table holds a name or an address; an erased buyer's row is nothing but its id.
create table contact (
  buyer_id uuid primary key,
  merchant_id text,
  name text,
  email text,
  phone text,
  language text,
  country text,
  erased boolean not null default false,
  check (not erased or coalesce(merchant_id, name, email, phone, language, country) is null)
);

create table merchant (
  merchant_id text primary key,
  profile json not null
);

-- One row per decision, also where the decision is not to tell.
create table message (
  id uuid primary key default uuidv7(),
  merchant_id text not null,
  -- The shipment or claim that it is about.
  subject text not null,
  what text not null,
  occurrence int not null,
  buyer_id uuid not null,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  shipment_id uuid not null,
  -- What is told; no name and no address.
  news json not null,
  state text not null check (state in
    ('DUE', 'WAITING', 'SENDING', 'ENDING', 'SENT', 'UNKNOWN', 'REFUSED', 'SUPPRESSED', 'NOT_TOLD', 'NOT_INTRODUCED')),
  why text,
  attempts int not null default 0,
  last_error text,
  message_id text,
  -- Machine time: heard_at begins the wait, due_at is the next look, leased_until ends a sender's right.
  heard_at timestamptz not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  -- Business time.
  decided_at timestamptz not null,
  told_at timestamptz,
  unique (merchant_id, subject, what, occurrence, buyer_id, channel)
);
create index message_open on message (channel, due_at) where state in ('DUE', 'WAITING', 'SENDING', 'ENDING');
create index message_waiting_for_buyer on message (buyer_id) where state in ('DUE', 'WAITING');
create index message_waiting_for_merchant on message (merchant_id) where state = 'WAITING';
create index message_of_shipment on message (shipment_id);

-- How many events were published under a key of the messages topic.
create table told_key (
  key text primary key,
  seq bigint not null
);

alter table message enable row level security;
create policy merchant on message for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on message to ${worker} using (true) with check (true);
grant select (id, merchant_id, subject, what, occurrence, buyer_id, channel, shipment_id, state, why, attempts, last_error,
  message_id, decided_at, told_at) on message to ${app};
