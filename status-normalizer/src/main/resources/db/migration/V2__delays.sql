-- What delay rules go by, and when to look at a parcel next. Times are business time, but for leases.
alter table parcel
  add column shipped_at timestamptz,
  add column destination text,
  add column promise_from date,
  add column promise_to date,
  -- When it was given a number that it had not been shipped with.
  add column numbered_at timestamptz,
  -- The alarm for which the carriers shall be asked, and when that was last said; null while none is due.
  add column look_due timestamptz,
  add column look_wanted_at timestamptz,
  add column delay_check_at timestamptz,
  -- Machine time.
  add column delay_leased_until timestamptz,
  add column looks_seq bigint not null default 0,
  add column delays_seq bigint not null default 0;
create index parcel_delay_check on parcel (delay_check_at) where delay_check_at is not null;

-- When the carrier was asked that said it.
alter table scan add column asked_at timestamptz;

-- What was said on waybill.delays: a row per rule and occurrence.
create table delay (
  shipment_id uuid not null references parcel,
  merchant_id text not null,
  rule text not null,
  occurrence int not null,
  due timestamptz not null,
  silent_since timestamptz not null,
  detected_at timestamptz not null,
  seller_only boolean not null,
  cleared_at timestamptz,
  cleared_by text,
  primary key (shipment_id, rule, occurrence)
);
create index delay_open on delay (rule) where cleared_at is null;

alter table delay enable row level security;
create policy merchant on delay for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on delay to ${worker} using (true) with check (true);
alter table parcel enable row level security;
create policy merchant on parcel for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on parcel to ${worker} using (true) with check (true);
grant select on delay, parcel to ${app};
