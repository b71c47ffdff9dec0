create table met (key text primary key);
create table told (
  id bigint generated always as identity primary key,
  reader text not null,
  key text not null,
  seq bigint not null
);
