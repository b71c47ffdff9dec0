-- What the topic of scans says was published, before the database was brought back from a copy. The parcels come again.
create table said_of_leg (
  shipment_id uuid not null,
  carrier text not null,
  tracking_number text not null,
  -- Hashes, as in poll_plan.
  said bigint[] not null,
  outcome text not null,
  asked_at timestamptz not null,
  primary key (shipment_id, carrier, tracking_number)
);
create table said_of_parcel (
  shipment_id uuid primary key,
  seq bigint not null,
  ended_at timestamptz,
  end_reason text
);
