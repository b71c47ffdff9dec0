-- The relay vacuums what it has emptied. Pages are not given back, for which everybody would have to wait.
grant maintain on outbox to ${worker};
alter table outbox set (vacuum_truncate = false);
