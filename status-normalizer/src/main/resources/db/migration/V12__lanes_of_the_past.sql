-- At most one row: lanes moved by what was imported, and are still to be told of.
create table lane_untold (
  one boolean primary key default true check (one)
);
