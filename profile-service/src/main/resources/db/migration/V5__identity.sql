-- The feed tells that a customer is different now; how, is read when the feed is.
ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check
  CHECK (kind IN ('CUSTOMER_SEEN', 'ORDER_PLACED', 'REFUND_MADE', 'CUSTOMER_CHANGED'));

CREATE INDEX membership_by_parent ON membership (parent_id);

-- By what customers were told to be known. A value is found by its hash; it is kept sealed, or not at all.
CREATE TABLE identifier (
  kind text COLLATE "C" NOT NULL,
  namespace text COLLATE "C" NOT NULL,
  value_hash bytea NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  value bytea,
  verified boolean NOT NULL,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (kind, namespace, value_hash, customer_id, source)
);
CREATE INDEX identifier_of_customer ON identifier (customer_id);

-- What was told and not taken for an identifier, counted.
CREATE TABLE identifier_refusal (
  customer_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  times bigint NOT NULL,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (customer_id, kind, reason)
);

-- Every merge and every undoing, in the order in which they were made: membership is what this comes to.
CREATE TABLE merge_entry (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  merge_id text COLLATE "C" NOT NULL,
  kind text NOT NULL CHECK (kind IN ('MERGE', 'UNMERGE')),
  customer_id text COLLATE "C" NOT NULL,
  merged_id text COLLATE "C" NOT NULL,
  cause text NOT NULL CHECK (cause IN ('DECIDED', 'ALIASED', 'SIGNED_IN', 'IDENTIFIER', 'SUGGESTED')),
  -- sealed: it is free text about a person
  reason bytea NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  UNIQUE (merge_id, kind)
);
CREATE INDEX merge_entry_of_customer ON merge_entry (customer_id, seq);
CREATE INDEX merge_entry_of_merged ON merge_entry (merged_id, seq);

-- Somebody took these two apart: only somebody brings them together again. The lesser id comes first.
CREATE TABLE kept_apart (
  customer_id text COLLATE "C" NOT NULL,
  other_id text COLLATE "C" NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (customer_id, other_id),
  CHECK (customer_id < other_id)
);
CREATE INDEX kept_apart_other ON kept_apart (other_id);

-- Two that something says are one, and something else speaks against it: somebody has to look. The lesser id comes first.
CREATE TABLE review_pair (
  customer_id text COLLATE "C" NOT NULL,
  other_id text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (customer_id, other_id, reason),
  CHECK (customer_id < other_id)
);
CREATE INDEX review_pair_other ON review_pair (other_id);
