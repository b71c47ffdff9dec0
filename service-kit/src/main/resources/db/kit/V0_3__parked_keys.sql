-- Keys whose records queue since one of them could not be handled. What comes due of the same key waits too.
create table parked_key (
  id bigint generated always as identity unique,
  reader text not null,
  topic text not null,
  key text not null,
  -- Times are machine time.
  parked_at timestamptz not null,
  -- Of the last attempt.
  cause text not null,
  tried_at timestamptz not null,
  -- Somebody has asked for another attempt.
  again boolean not null default false,
  primary key (reader, topic, key)
);
-- Timers know the key alone.
create index parked_key_by_key on parked_key (key);

-- The records of a parked key, in the order in which they came. headers: one "name: value" per line.
create table parked_record (
  id bigint generated always as identity primary key,
  parked bigint not null references parked_key (id) on delete cascade,
  partition int not null,
  place bigint not null,
  record_key bytea,
  headers text not null,
  body bytea,
  written_at timestamptz not null
);
create index parked_record_queue on parked_record (parked, id);

-- Dead letters that somebody has sent through their reader again. Each is done once, however often that is asked.
create table dead_letter_replay (
  id bigint generated always as identity unique,
  topic text not null,
  -- Kafka's: a topic made anew has other letters at the same places.
  topic_id text not null,
  partition int not null,
  place bigint not null,
  reader text not null,
  -- Where the record had stood before it was buried.
  source_topic text not null,
  source_partition int not null,
  source_place bigint not null,
  record_key bytea,
  headers text not null,
  body bytea,
  written_at timestamptz not null,
  asked_at timestamptz not null,
  again boolean not null default true,
  done_at timestamptz,
  -- What became of it: HANDLED, LATE, QUEUED, DONE_BEFORE.
  outcome text,
  -- Why the last attempt failed.
  cause text,
  primary key (topic, topic_id, partition, place)
);
create index dead_letter_replay_source on dead_letter_replay (reader, source_topic, source_partition, source_place);
