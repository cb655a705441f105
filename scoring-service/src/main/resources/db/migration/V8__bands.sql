-- How far the look at everybody's bands has come.
CREATE TABLE band_pass (
  one          boolean PRIMARY KEY DEFAULT true CHECK (one),
  -- what it was begun for: whatever is in force that a band rests on
  basis        text NOT NULL DEFAULT '',
  begun_at     timestamptz NOT NULL DEFAULT '-infinity',
  cause        text NOT NULL DEFAULT 'DEFINITION',
  -- null: it is done
  after_person text COLLATE "C"
);
INSERT INTO band_pass (one) VALUES (true);
