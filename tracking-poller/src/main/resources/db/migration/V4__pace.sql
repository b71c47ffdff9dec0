alter table poll_plan
  -- How often the parcel alone would want to be asked about: what its account has to share out.
  add column every_seconds int,
  -- When the carrier last told of it by itself. Business time.
  add column pushed_at timestamptz;
