-- Places in the feed are numbers of transactions, and a database that is restored from a dump counts them
-- anew: what is written then would come before what readers have read. So places are counted ahead of the
-- transactions by as much as is needed (afterMigrate.sql); as a rule that is nothing.
CREATE TABLE feed_clock (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  ahead bigint NOT NULL DEFAULT 0
);
INSERT INTO feed_clock DEFAULT VALUES;

-- The place of a transaction. In PL/pgSQL, whose plan is kept: it is called for every row of the feed.
CREATE FUNCTION feed_number(transaction xid8) RETURNS xid8 STABLE STRICT LANGUAGE plpgsql AS $$
BEGIN
  RETURN ((SELECT transaction::text::bigint + ahead FROM feed_clock))::text::xid8;
END $$;

ALTER TABLE label_change ALTER COLUMN xid SET DEFAULT feed_number(pg_current_xact_id());
