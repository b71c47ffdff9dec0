-- A parcel is met on either topic first: by its shipment, which introduces it, or by its scans, which wait for that.
create table parcel (
  shipment_id uuid primary key,
  -- Null until the shipment is met.
  merchant_id text,
  imported boolean not null default false,
  watch text not null default 'NOT_ASKED',
  -- The meaning last published.
  status text,
  detail text,
  -- How often each status was entered, as published: {"DELIVERED": 1}.
  occurrences jsonb not null default '{}',
  statuses_seq bigint not null default 0
);

-- The carriers and numbers whose scans count. A closed leg's scans are taken back, and later ones are refused.
create table leg (
  shipment_id uuid not null references parcel,
  carrier text not null,
  tracking_number text not null,
  -- Named by a carrier's answer, not by the shipment.
  found boolean not null,
  closed boolean not null default false,
  primary key (shipment_id, carrier, tracking_number)
);

create table scan (
  shipment_id uuid not null references parcel,
  scan_id text not null,
  carrier text not null,
  tracking_number text not null,
  -- As the carrier said it; rules are applied when it is read.
  said jsonb not null,
  heard_at timestamptz not null,
  published boolean not null default false,
  primary key (shipment_id, scan_id)
);

-- What no rule knows, for whoever writes rules.
create table unmapped (
  carrier text not null,
  code text not null,
  text text not null,
  times bigint not null,
  first_heard_at timestamptz not null,
  last_heard_at timestamptz not null,
  primary key (carrier, code, text)
);
