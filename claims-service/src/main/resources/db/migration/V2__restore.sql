-- While the service hears again what an older copy did not know, nothing is concluded from it.
alter table parcel add column unconcluded boolean not null default false;
create index parcel_unconcluded on parcel (shipment_id) where unconcluded;

-- Refunds of which the topic knows that they were decided, and not yet that they were asked for.
create table refund_owed (
  claim_id uuid primary key,
  shipment_id uuid not null
);
