-- The labels that follow from conduct by themselves: lists are filtered by them, and conduct is large.
ALTER TABLE standing ADD COLUMN conduct_labels jsonb NOT NULL
  GENERATED ALWAYS AS (coalesce(conduct -> 'labels', '{}'::jsonb)) STORED;

-- What is usual in the business, for conduct to be seen against: {"prices": [{"category", "currency", "median"}], "baskets":
-- {currency: median}, "gap_days": median}. One row.
CREATE TABLE norms (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version text NOT NULL,
  norms   jsonb NOT NULL,
  made_at timestamptz NOT NULL
);
INSERT INTO norms (version, norms, made_at) VALUES ('norms-none', '{}', '1970-01-01T00:00:00Z');
