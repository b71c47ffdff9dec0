create table heard (
  merchant_id text not null,
  shipment_id uuid not null,
  times int not null,
  seq bigint not null,
  primary key (shipment_id)
);
alter table heard enable row level security;
create policy merchant on heard for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on heard to ${worker} using (true) with check (true);
grant select on heard to ${app};
