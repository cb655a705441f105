-- The labels that follow from conduct by themselves: lists are filtered by them, and conduct is large.
ALTER TABLE standing ADD COLUMN conduct_labels jsonb NOT NULL
  GENERATED ALWAYS AS (coalesce(conduct -> 'labels', '{}'::jsonb)) STORED;
