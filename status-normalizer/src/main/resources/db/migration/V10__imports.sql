-- Files of past orders that were learned from: the same one again would count twice.
create table eta_import (
  -- SHA-256 of its bytes.
  digest text primary key,
  -- Business time; of the last time where it was forced.
  imported_at timestamptz not null,
  -- Orders that were learned from.
  orders bigint not null
);
