-- Lanes by which parcels came, and what was said of each last.
create table lane (
  key text primary key,
  -- As the event names it.
  lane json not null,
  -- The event; null where nothing was said, or it was taken back.
  said json,
  -- Kept when all else of it is forgotten: the topic holds its key for ever.
  seq bigint not null default 0
);

-- What came by each of them, by the month in which it ended. No seller and no buyer is named.
create table lane_month (
  lane text not null references lane on delete cascade,
  -- The first day of it.
  month date not null,
  -- How many took 0, 1, 2, ... days; the last are all that took longer.
  arrived int[] not null,
  promised int not null,
  kept int not null,
  lost int not null,
  returned int not null,
  damaged int not null,
  followed int not null,
  scans int not null,
  -- Between two scans, by steps of hours that grow.
  gaps int[] not null,
  -- All that ended: of whatever little is known is forgotten first.
  known int not null,
  primary key (lane, month)
);

-- As what each parcel was counted, so that it is counted once, and otherwise when it comes to another end.
create table lane_counted (
  shipment_id uuid primary key,
  month date not null,
  counted json not null
);
create index lane_counted_by_month on lane_counted (month);

-- At most one row: the first day of which lanes are told after a copy was brought back.
create table lane_silence (
  one boolean primary key default true check (one),
  until date not null
);
