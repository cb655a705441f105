-- Persons whose labels are recorded: whoever has a live standing. Whoever writes labels of a person, or changes of
-- them, holds this row first; of several persons in ascending order.
CREATE TABLE labelled_person (
  person_id      text COLLATE "C" PRIMARY KEY,
  -- up to when labels were looked at: they never go back, whatever the clocks of replicas say
  recorded_until timestamptz NOT NULL DEFAULT '-infinity',
  -- the next instant at which time alone may change a label that SQL decides; null: never
  due_at         timestamptz
);
CREATE INDEX labelled_person_by_due ON labelled_person (due_at) WHERE due_at IS NOT NULL;

-- What was last recorded.
CREATE TABLE label (
  person_id text COLLATE "C" NOT NULL,
  dimension text NOT NULL,
  label     text NOT NULL,
  since     timestamptz NOT NULL,
  -- of a label that is computed outside SQL: the next instant at which it has to be computed again
  due_at    timestamptz,
  PRIMARY KEY (person_id, dimension)
);
CREATE INDEX label_by_due ON label (due_at) WHERE due_at IS NOT NULL;

-- The changes, in the order of the feed: by transaction, then by number.
CREATE TABLE label_change (
  seq         bigint GENERATED ALWAYS AS IDENTITY,
  xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
  customer_id text COLLATE "C" NOT NULL,
  dimension   text NOT NULL,
  -- empty: there was none before
  from_label  text NOT NULL,
  -- empty: there is none any more
  to_label    text NOT NULL,
  -- when the new label began to hold
  at          timestamptz NOT NULL,
  cause       text NOT NULL,
  reason      text NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (xid, seq)
);
CREATE INDEX label_change_by_customer ON label_change (customer_id, at, seq);
