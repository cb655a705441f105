-- Whether a classification is worth having, as it was found at a time. No customer is named in it.
CREATE TABLE evaluation (
  evaluation_id text PRIMARY KEY,
  seq           bigint GENERATED ALWAYS AS IDENTITY,
  request       jsonb NOT NULL,
  body          jsonb NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX evaluation_by_seq ON evaluation (seq);
