-- Where a parcel sets out: business days before the first scan are counted there.
alter table parcel add column if not exists origin text;

-- 2 where it was said to be urgent, and when that was.
alter table delay
  add column level smallint not null default 1,
  add column urgent_at timestamptz;
