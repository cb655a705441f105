-- After a restore from a dump places of before may lie ahead of the transactions of now: places go on far
-- beyond all that were ever given then. With nothing of the kind it does nothing, in however many replicas.
UPDATE feed_clock SET ahead = ahead + 1000000000000
WHERE EXISTS (SELECT FROM label_change WHERE xid >= feed_number(pg_snapshot_xmax(pg_current_snapshot())));
