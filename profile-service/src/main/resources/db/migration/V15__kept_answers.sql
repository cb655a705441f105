-- Answers to requests that their senders have named (Idempotency-Key), so that a repeat does nothing
-- twice. An answer may tell of a person: it is sealed, and all answers go whenever somebody is erased.
CREATE TABLE kept_answer (
  -- Of the caller and the name.
  name_hash bytea PRIMARY KEY,
  content_hash bytea NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now(),
  -- Until then the request may still be under way.
  lease_until timestamptz NOT NULL,
  ended_at timestamptz,
  answer bytea
);
CREATE INDEX kept_answer_begun_at ON kept_answer (begun_at);
