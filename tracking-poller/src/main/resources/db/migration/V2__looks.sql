-- A look at every carrier of a parcel, wanted before an alarm. Times are business time.
alter table parcel
  -- The alarm's time: an answer counts where the carrier was asked then or later. Null while no look is wanted.
  add column look_wanted_for timestamptz,
  add column look_wanted_at timestamptz;

alter table poll_plan
  -- The same, of a carrier that still owes its answer to the look.
  add column look_due timestamptz,
  -- When it was last asked with an answer, whatever that was.
  add column answered_at timestamptz;

-- Looks are claimed ahead of routine polls.
create index poll_plan_look on poll_plan (account, next_poll_at) where look_due is not null;
