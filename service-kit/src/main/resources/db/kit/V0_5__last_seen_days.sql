-- When a key was last heard of, so that it can be forgotten once its topic holds nothing as old any more.
alter table last_seen add column seen_on date not null default current_date;
-- Each batch moves the rows of its keys; with room beside them no index has to follow.
alter table last_seen set (fillfactor = 80);
