-- The relay vacuums what it has emptied. Pages are not given back, for which everybody would have to wait.
grant maintain on outbox to ${worker};
alter table outbox set (vacuum_truncate = false);

-- By the key first: nobody shall think that a batch is found sooner by its reader and topic, which all rows have.
alter table last_seen drop constraint last_seen_pkey, add primary key (key, reader, topic);
