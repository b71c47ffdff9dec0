-- After the database came back from a copy: how far each reader is to come before anything else begins.
create table catching_up (
  reader text not null,
  topic text not null,
  partition int not null,
  until bigint not null,
  primary key (reader, topic, partition)
);
