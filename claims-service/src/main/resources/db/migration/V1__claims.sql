-- Parcels as the shipments topic tells of them. Whoever changes something of a parcel's claims locks its row first.
create table parcel (
  shipment_id uuid primary key,
  merchant_id text not null,
  link_version int not null,
  imported boolean not null,
  orders json not null,
  claims_seq bigint not null default 0
);

-- Each time a parcel was presumed lost. said: the event, with its evidence.
create table loss (
  shipment_id uuid not null references parcel,
  occurrence int not null,
  merchant_id text not null,
  said json not null,
  cleared boolean not null,
  primary key (shipment_id, occurrence)
);

create table claim (
  id uuid primary key,
  merchant_id text not null,
  shipment_id uuid not null references parcel,
  order_id text not null,
  -- Of the loss.
  occurrence int not null,
  buyer_id uuid not null,
  items json not null,
  offers json not null,
  if_silent text not null,
  opened_at timestamptz not null,
  answer_by timestamptz not null,
  news boolean not null,
  state text not null check (state in ('OPEN', 'SETTLED', 'WITHDRAWN')),
  -- When silence decides; only while the claim is open.
  due_at timestamptz check (due_at is null or state = 'OPEN'),
  decision json,
  decided_by text,
  withdrawn_because text,
  ended_at timestamptz,
  unique (merchant_id, shipment_id, order_id, occurrence),
  check ((state = 'OPEN') = (ended_at is null)),
  check ((state = 'SETTLED') = (decision is not null and decided_by is not null)),
  check ((state = 'WITHDRAWN') = (withdrawn_because is not null))
);
create index claim_of_parcel on claim (shipment_id);
create index claim_due on claim (due_at) where due_at is not null;
create index claim_open on claim (id) where state = 'OPEN';

-- What pages need to know of a buyer, by the contacts topic's key. The only table with a name.
create table buyer (
  id text primary key,
  merchant_id text not null,
  name text,
  language text
);

create table merchant (
  merchant_id text primary key,
  profile json not null
);

alter table parcel enable row level security;
create policy merchant on parcel for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on parcel to ${worker} using (true) with check (true);
alter table loss enable row level security;
create policy merchant on loss for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on loss to ${worker} using (true) with check (true);
alter table claim enable row level security;
create policy merchant on claim for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on claim to ${worker} using (true) with check (true);
alter table buyer enable row level security;
create policy merchant on buyer for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on buyer to ${worker} using (true) with check (true);
alter table merchant enable row level security;
create policy merchant on merchant for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on merchant to ${worker} using (true) with check (true);
grant select on parcel, loss, claim, buyer, merchant to ${app};

-- A buyer's link names the claim and not the merchant; everything else is then read as that merchant.
create function parcel_of_claim(claim_id uuid) returns table (merchant_id text, shipment_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as 'select c.merchant_id, c.shipment_id from public.claim c where c.id = $1';
revoke all on function parcel_of_claim(uuid) from public;
grant execute on function parcel_of_claim(uuid) to ${app};
