-- Rejections that were said before the database was brought back from a copy, by where the original stands.
create table said_rejection (
  topic text not null,
  partition int not null,
  position bigint not null,
  primary key (topic, partition, position)
);
