-- On which days a parcel is expected, as the statuses topic says. The dates are absent where nothing can be said any more.
create table parcel_eta (
  shipment_id uuid primary key,
  merchant_id text not null,
  earliest date,
  likely date,
  latest date,
  previous json,
  basis json,
  days json not null,
  promise json,
  carrier_promise json
);
alter table parcel_eta enable row level security;
create policy merchant on parcel_eta for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on parcel_eta to ${worker} using (true) with check (true);
grant select on parcel_eta to ${app};

alter table delay add column level int not null default 1;

-- What the lanes topic says. No row-level security: a lane is measured over all sellers and is nobody's own; it names
-- neither sellers nor people, and everybody may read it.
create table lane (
  key text primary key,
  carrier text,
  service text,
  origin text not null,
  origin_area text,
  destination text not null,
  destination_area text,
  arrived int not null,
  measured json not null
);
create index lane_by_ends on lane (origin, destination);
grant select on lane to ${app};

-- By which a seller's own parcels are counted by lane. Parcels of before have them once they are heard of again.
alter table shipment
  add column service text,
  add column origin text,
  add column destination text;
create index shipment_by_merchant_and_day on shipment (merchant_id, shipped_at);
