-- Which plan asks which carrier about which number of a shipment. A plan moves in the index of what is due with every poll,
-- and PostgreSQL then writes all indexes of its row anew: this one is wide, its order is random, and it never changes.
create table plan_leg (
  shipment_id uuid not null references parcel,
  carrier text not null,
  tracking_number text not null,
  -- No reference: whoever deletes a plan would look for it here, without an index.
  plan_id bigint not null,
  merchant_id text not null,
  primary key (shipment_id, carrier, tracking_number)
);
insert into plan_leg (shipment_id, carrier, tracking_number, plan_id, merchant_id)
select shipment_id, carrier, tracking_number, id, merchant_id from poll_plan;
alter table poll_plan
  drop constraint poll_plan_shipment_id_carrier_tracking_number_key,
  drop constraint poll_plan_shipment_id_fkey;

alter table plan_leg enable row level security;
create policy merchant on plan_leg for select to ${app} using (merchant_id = current_setting('waybill.merchant', true));
create policy worker on plan_leg to ${worker} using (true) with check (true);
grant select on plan_leg to ${app};

-- The oldest are forgotten first.
create index parcel_met on parcel (met_at);
