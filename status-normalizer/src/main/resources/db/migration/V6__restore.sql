-- Which scans the topic shows or took back, before the database was brought back from a copy. The scans come again.
create table said_scan (
  shipment_id uuid not null,
  scan_id text not null,
  shown boolean not null,
  primary key (shipment_id, scan_id)
);

-- Heard again meanwhile, and nothing said of it yet.
create table heard_again (shipment_id uuid primary key);
