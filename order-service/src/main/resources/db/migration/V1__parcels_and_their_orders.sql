-- Parcels. What is known of one is the fold of its reports.
create table shipment (
  id uuid primary key,
  merchant_id text not null,
  tracking_number text,
  shipped_at timestamptz not null,
  link_version int not null,
  shipments_seq bigint not null
);
create index shipment_by_number on shipment (merchant_id, tracking_number) where tracking_number is not null;

-- What platforms said of the orders in a parcel, in the order of being heard.
create table shipment_report (
  id bigint generated always as identity primary key,
  shipment_id uuid not null references shipment,
  merchant_id text not null,
  order_id text not null,
  report json not null
);
create index shipment_report_by_shipment on shipment_report (shipment_id);
create index shipment_report_by_order on shipment_report (merchant_id, order_id);

-- Locked before looking whether a parcel is there already: two readers may hear of one order or number at once.
create table registration_lock (
  merchant_id text not null,
  kind text not null check (kind in ('order', 'number')),
  value text not null,
  primary key (merchant_id, kind, value)
);

-- Platforms' events by their identity, and what became of them.
create table order_event (
  merchant_id text not null,
  source text not null,
  event_id text not null,
  outcome text not null check (outcome in ('pending', 'accepted', 'rejected')),
  shipment_id uuid,
  flags text[] not null default '{}',
  field text,
  reason text,
  heard_at timestamptz not null,
  primary key (merchant_id, source, event_id)
);
create index order_event_by_id on order_event (merchant_id, event_id);

-- How many rejections were published under a key.
create table rejection_key (
  key text primary key,
  seq bigint not null
);

-- People. No other table holds a name or an address.
create table buyer (
  id uuid primary key,
  merchant_id text not null,
  name text,
  email text,
  phone text,
  language text,
  country text,
  as_of timestamptz not null
);
create table buyer_key (
  merchant_id text not null,
  kind text not null check (kind in ('customer', 'email', 'order')),
  value text not null,
  buyer_id uuid not null,
  primary key (merchant_id, kind, value)
);

-- What the statuses topic says of a parcel. json, because jsonb refuses the NUL that a carrier may write.
create table parcel_status (
  shipment_id uuid primary key,
  merchant_id text not null,
  legs json not null,
  status text,
  detail text,
  since json,
  correction boolean not null default false,
  ended_at timestamptz
);
create table timeline_scan (
  shipment_id uuid not null,
  scan_id text not null,
  merchant_id text not null,
  scan json not null,
  primary key (shipment_id, scan_id)
);

alter table shipment enable row level security;
create policy merchant on shipment for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on shipment to ${worker} using (true) with check (true);
alter table shipment_report enable row level security;
create policy merchant on shipment_report for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on shipment_report to ${worker} using (true) with check (true);
alter table order_event enable row level security;
create policy merchant on order_event for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy merchant_adds on order_event for insert to ${app} with check (merchant_id = current_setting('waybill.merchant', true));
create policy worker on order_event to ${worker} using (true) with check (true);
alter table buyer enable row level security;
create policy merchant on buyer for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on buyer to ${worker} using (true) with check (true);
alter table parcel_status enable row level security;
create policy merchant on parcel_status for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on parcel_status to ${worker} using (true) with check (true);
alter table timeline_scan enable row level security;
create policy merchant on timeline_scan for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on timeline_scan to ${worker} using (true) with check (true);

grant select on shipment, shipment_report, parcel_status, timeline_scan to ${app};
grant select, insert on order_event to ${app};
grant select (id, merchant_id, language) on buyer to ${app};

-- A buyer's link names the parcel and not the merchant; everything else is then read as that merchant.
create function merchant_of_shipment(shipment_id uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as 'select merchant_id from public.shipment where id = $1';
revoke all on function merchant_of_shipment(uuid) from public;
grant execute on function merchant_of_shipment(uuid) to ${app};
