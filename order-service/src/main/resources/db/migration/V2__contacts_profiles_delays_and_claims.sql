-- What was last published of a buyer, and how often; 0 for one who was known before contacts were published.
alter table buyer
  add column contacts_seq bigint not null default 0,
  add column published_contact json;
create index buyer_not_published on buyer (id) where contacts_seq = 0;

-- The same of merchants, whose facts are in the settings.
create table merchant_profile (
  merchant_id text primary key,
  merchants_seq bigint not null,
  published json
);

-- What the delays topic says. A parcel need not be there: after a copy was brought back, it may come later.
create table delay (
  shipment_id uuid not null,
  rule text not null,
  occurrence int not null,
  merchant_id text not null,
  due timestamptz not null,
  detected_at timestamptz not null,
  evidence json not null,
  seller_only boolean not null,
  cleared_at timestamptz,
  cleared_because text,
  primary key (shipment_id, rule, occurrence)
);

-- What the claims topic says.
create table claim (
  id uuid primary key,
  shipment_id uuid not null,
  merchant_id text not null,
  order_id text not null,
  buyer_id uuid not null,
  offers json not null,
  opened_at timestamptz not null,
  answer_by timestamptz not null,
  decision json,
  decided_by text,
  decided_at timestamptz,
  refund_requested_at timestamptz,
  outcome text,
  closed_at timestamptz
);
create index claim_by_shipment on claim (shipment_id);

alter table delay enable row level security;
create policy merchant on delay for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on delay to ${worker} using (true) with check (true);
alter table claim enable row level security;
create policy merchant on claim for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on claim to ${worker} using (true) with check (true);

grant select on delay, claim to ${app};
