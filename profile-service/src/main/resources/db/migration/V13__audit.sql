-- Who read personal data and who changed what, as the edge tells it.
CREATE TABLE audit_entry (
  entry_id text PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  actor_kind text NOT NULL,
  role text NOT NULL,
  operation text NOT NULL,
  path text NOT NULL,
  -- Emptied when the person is erased; the keyed hash stays, as in tombstone.
  customer_id text NOT NULL,
  customer_hash bytea,
  resource text NOT NULL,
  status integer NOT NULL,
  request_id text NOT NULL,
  times bigint NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at DESC, entry_id DESC);
CREATE INDEX audit_entry_actor ON audit_entry (actor, at DESC, entry_id DESC);
CREATE INDEX audit_entry_customer ON audit_entry (customer_hash, at DESC, entry_id DESC)
  WHERE customer_hash IS NOT NULL;

-- The service owns the table, so no right can be taken from it for good. What its statements may do
-- by mistake is kept small: an id may be emptied, and what is older than 30 days may go.
CREATE FUNCTION audit_entry_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.customer_id = '' THEN
      NEW.customer_id := OLD.customer_id;
      IF NEW IS NOT DISTINCT FROM OLD THEN
        NEW.customer_id := '';
        RETURN NEW;
      END IF;
    END IF;
  ELSIF TG_OP = 'DELETE' AND OLD.at < now() - interval '30 days' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'entries of the audit log are not changed';
END $$;
CREATE TRIGGER audit_entry_guard BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entry_guard();
CREATE TRIGGER audit_entry_whole BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_guard();
