-- Rules in force beside the built-in ones, whichever instance read them first: the last version of each file that held.
create table rule_file (
  -- Empty for the built-in ones, of which the text is a digest.
  path text primary key,
  -- Null once the file was taken away.
  text text,
  -- Raised with each change of any file; that at which this one changed.
  version bigint not null,
  adopted_at timestamptz not null
);

-- The version of the rules that last read the parcel.
alter table parcel add column rules bigint not null default 0;
-- What the scan's line said when it was last published: "delivered/signed"; empty where no rule knew it.
alter table scan add column read_as text;

create table renormalisation (
  id uuid primary key,
  -- Bare ids of the carriers whose parcels are read anew; null for all.
  carriers text[],
  -- Begun because rules changed, not because somebody asked.
  by_rules boolean not null,
  -- The version of the rules, at least, by which parcels are read.
  rules bigint not null,
  begun_at timestamptz not null,
  -- The last parcel done, in the order of ids.
  cursor uuid,
  read bigint not null default 0,
  changed bigint not null default 0,
  failed bigint not null default 0,
  -- Whoever works on it. Machine time.
  holder uuid,
  leased_until timestamptz,
  done_at timestamptz
);
create unique index renormalisation_by_rules on renormalisation (rules) where by_rules;
create index renormalisation_open on renormalisation (begun_at, id) where done_at is null;

-- All that a reading depends on is the key; texts may be longer than an index takes.
alter table unmapped
  drop constraint unmapped_pkey,
  add column coarse text not null default '',
  add column language text not null default '',
  add column id uuid generated always as (md5(
    carrier || chr(31) || code || chr(31) || coarse || chr(31) || text || chr(31) || language)::uuid) stored primary key;

grant select on rule_file, unmapped to ${app};
grant select, insert on renormalisation to ${app};
