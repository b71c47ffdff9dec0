-- Scans are kept by month and dropped whole, never deleted row by row. The month is the one in which order-service first
-- met the parcel, as its id tells; of an id that tells nothing, the one in which it was met here.
create table scan_month (
  month date primary key,
  -- Business time. The partition is gone then; later scans of its parcels go to the month in which they come.
  dropped_at timestamptz
);

alter table parcel
  add column scan_month date,
  -- Moment of the last scan that stands.
  add column scans_until timestamptz,
  -- When something new was last heard of it, business time.
  add column news_at timestamptz,
  -- What the scans of a month that was dropped had come to, for a parcel that was heard of again.
  add column earlier_status text,
  add column earlier_detail text,
  add column earlier_until timestamptz;

update parcel set
  scan_month = date_trunc('month', known.since at time zone 'UTC')::date,
  scans_until = known.until,
  news_at = greatest(known.asked, known.since)
from (
  select parcel.shipment_id,
    coalesce(
      case when uuid_extract_version(parcel.shipment_id) = 7 then uuid_extract_timestamp(parcel.shipment_id) end,
      parcel.shipped_at, min(scan.heard_at), now()) as since,
    max(scan.asked_at) as asked,
    max(coalesce(
        (scan.said #>> '{time,happenedAt}')::timestamptz,
        (scan.said #>> '{time,local}')::timestamp at time zone 'UTC')
      + case when (scan.said #>> '{time,dateOnly}')::boolean then interval '1 day' else interval '0' end) as until
  from parcel left join scan on scan.shipment_id = parcel.shipment_id group by parcel.shipment_id) known
where known.shipment_id = parcel.shipment_id;

alter table parcel alter column scan_month set not null;
create index parcel_scan_month on parcel (scan_month);
-- Each batch moves rows of these; with room beside them no index has to follow.
alter table parcel set (fillfactor = 70);

alter table scan rename to scan_of_all_months;
alter table scan_of_all_months rename constraint scan_pkey to scan_of_all_months_pkey;
alter table scan_of_all_months rename constraint scan_shipment_id_fkey to scan_of_all_months_shipment_id_fkey;

-- No reference to parcel: it would be looked up for every scan, whose parcel's row is locked anyway.
create table scan (
  month date not null,
  shipment_id uuid not null,
  scan_id text not null,
  carrier text not null,
  tracking_number text not null,
  -- As the carrier said it, a JSON array; rules are applied when it is read.
  said text not null,
  asked_at timestamptz not null,
  heard_at timestamptz not null,
  -- Whether the timeline that others have shows it.
  published boolean not null,
  primary key (shipment_id, scan_id, month)
) partition by list (month);

-- For months that nobody made in time. Empty but for a fault, and emptied when the month is made.
create table scan_other partition of scan default;

create function scan_partition(month date) returns text language sql immutable
  return 'scan_' || to_char(month, 'YYYY_MM');

-- Consumers may not change tables, but for these two things. An attached table blocks nobody, unlike one that is made in place.
create function make_scan_month(made date) returns void language plpgsql security definer set search_path = public as $$
begin
  execute format('create table %I (like scan including all)', scan_partition(made));
  lock table scan_other in access exclusive mode;
  execute format('with moved as (delete from scan_other where month = %L returning *) insert into %I select * from moved',
    made, scan_partition(made));
  execute format('alter table scan attach partition %I for values in (%L)', scan_partition(made), made);
  insert into scan_month (month) values (made);
end $$;

-- Whether every parcel of the month is done with: final for long enough, or silent for so long that nothing will come.
create function scan_month_is_done(
  asked date, final text[], final_before timestamptz, silent_before timestamptz) returns boolean language sql stable
  return not exists (
    select from parcel where scan_month = asked
    and (news_at >= final_before or news_at >= silent_before and coalesce(status <> all (final), true)));

-- False where the month is not done with. While it looks again and drops, no batch is under way.
create function drop_scan_month(
  doomed date, final text[], final_before timestamptz, silent_before timestamptz, at timestamptz)
  returns boolean language plpgsql security definer set search_path = public as $$
begin
  lock table scan in access exclusive mode;
  if not scan_month_is_done(doomed, final, final_before, silent_before) then
    return false;
  end if;
  execute format('drop table %I', scan_partition(doomed));
  update scan_month set dropped_at = at where month = doomed;
  return true;
end $$;

revoke all on function make_scan_month, drop_scan_month from public;
grant execute on function make_scan_month, drop_scan_month to ${worker};

select make_scan_month(scan_month) from (select distinct scan_month from parcel) months;

insert into scan (month, shipment_id, scan_id, carrier, tracking_number, asked_at, heard_at, published, said)
select parcel.scan_month, scan.shipment_id, scan.scan_id, scan.carrier, scan.tracking_number,
  coalesce(scan.asked_at, scan.heard_at), scan.heard_at, scan.published,
  (jsonb_build_array(
      said -> 'code', said -> 'coarseCode', said -> 'text', said -> 'language', said -> 'order',
      said #> '{time,raw}', said #> '{time,source}', said #> '{time,dateOnly}',
      floor(extract(epoch from local))::bigint, (extract(microseconds from local)::bigint % 1000000) * 1000,
      floor(extract(epoch from happened))::bigint, (extract(microseconds from happened)::bigint % 1000000) * 1000,
      said #> '{place,name}', said #> '{place,country}', said #> '{place,postalCode}')
    || case when jsonb_typeof(said -> 'proof') = 'object'
      then jsonb_build_array(said #> '{proof,signedBy}', said #> '{proof,signature}', said #> '{proof,document}')
      else '[]' end)::text
from scan_of_all_months scan join parcel using (shipment_id),
  lateral (select (said #>> '{time,local}')::timestamp as local, (said #>> '{time,happenedAt}')::timestamptz as happened);

drop table scan_of_all_months;
