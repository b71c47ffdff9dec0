-- Legs whose answers named this one, as "carrier number"; found is now: the shipment, as it is, does not name it.
alter table leg add column found_by text[] not null default '{}';
update leg set found_by = array(
  select named.carrier || ' ' || named.tracking_number from leg named
  where named.shipment_id = leg.shipment_id and not named.found and not named.closed)
where found;
update leg set found = true where closed;

-- The number that the shipment has, by which aggregators know it.
alter table parcel add column tracking_number text;
update parcel set tracking_number = (
  select max(leg.tracking_number) from leg where leg.shipment_id = parcel.shipment_id and not leg.found);

-- Carriers give a proof of delivery hours after the delivery: whether it came after the scan was published.
alter table scan add column proven boolean not null default false;
