-- After a restore from a dump places of before may lie ahead of the transactions of now: places go on far
-- beyond all that were ever given then. With nothing of the kind it does nothing, in however many replicas.
update feed_clock set ahead = ahead + 1000000000000
where exists (select from change where xid >= feed_number(pg_snapshot_xmax(pg_current_snapshot())))
  or exists (select from complaint_intake where xid::text::xid8 >= feed_number(pg_snapshot_xmax(pg_current_snapshot())))
  or exists (select from theme_work where seen > feed_number(pg_snapshot_xmax(pg_current_snapshot())));
