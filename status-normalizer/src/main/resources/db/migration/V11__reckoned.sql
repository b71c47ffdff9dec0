-- What was reckoned of a parcel last stands until that day is over, or something else is known of it or of its like.
alter table parcel
  -- Day at its destination; null where nothing was reckoned.
  add column reckoned_on date,
  -- eta_progress.version of what was known of its like.
  add column reckoned_by bigint,
  -- The probability that it misses its promise; null where nothing is promised, or too little known.
  add column missing double precision,
  -- Seconds; null where too little is known.
  add column usual_silence bigint;

-- With the journal in its condition, each word in a journal moved the row in all indexes.
drop index parcel_to_learn;
create index parcel_to_learn on parcel (shipment_id) where not learned;
