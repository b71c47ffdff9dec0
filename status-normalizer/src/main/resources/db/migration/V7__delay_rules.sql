-- Where a parcel sets out: business days before the first scan are counted there.
alter table parcel add column origin text;

-- 2 where it was said to be urgent, and when that was.
alter table delay
  add column level smallint not null default 1,
  add column urgent_at timestamptz;

-- By rules that there were not, parcels may be due sooner than they were to be looked at.
update parcel set delay_check_at = timestamptz '2000-01-01 00:00:00Z' where delay_check_at is not null;
