-- Consumers and timers may use every table; what requests may use is granted table by table.
grant usage on schema public to ${app}, ${worker};
alter default privileges in schema public grant select, insert, update, delete on tables to ${worker};
alter default privileges in schema public grant usage, select on sequences to ${worker};

-- The number of this database; raised when it comes back from a copy.
create table generation (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into generation (number) values (1);

-- Events decided but not yet on Kafka. headers: one "name: value" per line.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  key text,
  headers text not null,
  body bytea,
  written_at timestamptz not null,
  attempts int not null default 0,
  error text
);
grant insert on outbox to ${app};
grant select on generation to ${app};

-- The offset after the last record that Kafka acknowledged.
create table relayed (
  topic text not null,
  partition int not null,
  next bigint not null,
  primary key (topic, partition)
);

-- Where each reader stands. Moved in the transaction of the batch; Kafka's own offsets serve lag figures only.
create table reader_offset (
  reader text not null,
  topic text not null,
  partition int not null,
  topic_id text not null,
  next bigint not null,
  primary key (reader, topic, partition)
);

-- The last generation and seq seen of each key, so that what is sent again is dropped.
create table last_seen (
  reader text not null,
  topic text not null,
  key text not null,
  generation bigint not null,
  seq bigint not null,
  primary key (reader, topic, key)
);
