-- What people allow, word by word. Rows are only added; which of them holds is decided when they are read.
CREATE TABLE consent (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  source text COLLATE "C" NOT NULL,
  message_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL CHECK (purpose IN ('marketing', 'profiling', 'sharing')),
  state text COLLATE "C" NOT NULL CHECK (state IN ('GRANTED', 'REFUSED')),
  -- sealed; NULL where none was told
  evidence bytea,
  at timestamptz NOT NULL,
  digest_hash bytea NOT NULL,
  PRIMARY KEY (source, message_id)
);
CREATE INDEX consent_of_customer ON consent (customer_id, at);

-- The ids of people who were erased, as keyed hashes: what still comes of them is refused.
CREATE TABLE tombstone (
  hash bytea PRIMARY KEY,
  erasure_id text COLLATE "C" NOT NULL
);

CREATE TABLE erasure (
  erasure_id text COLLATE "C" PRIMARY KEY,
  actor text NOT NULL,
  reason text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);

-- Whom an erasure is about: the ids that the other services have to be told. Gone when all have answered.
CREATE TABLE erasure_subject (
  erasure_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (erasure_id, customer_id)
);

CREATE TABLE erasure_receipt (
  erasure_id text COLLATE "C" NOT NULL,
  service text COLLATE "C" NOT NULL,
  erased_at timestamptz,
  erased jsonb NOT NULL DEFAULT '{}',
  problem_code text,
  problem_detail text,
  attempts int NOT NULL DEFAULT 0,
  -- When to try next; while somebody tries, when to take it that he died.
  due_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (erasure_id, service)
);
CREATE INDEX erasure_receipt_to_do ON erasure_receipt (due_at) WHERE erased_at IS NULL;

-- What erased people had bought, added up so that the business's past totals stay right.
CREATE TABLE erased_total (
  month date NOT NULL,
  currency char(3) NOT NULL,
  orders bigint NOT NULL DEFAULT 0,
  amount numeric NOT NULL DEFAULT 0,
  refunds numeric NOT NULL DEFAULT 0,
  PRIMARY KEY (month, currency)
);

CREATE TABLE retention_rule (
  kind text COLLATE "C" PRIMARY KEY,
  days int NOT NULL CHECK (days >= 0),
  due_at timestamptz NOT NULL DEFAULT now(),
  last_applied_at timestamptz,
  last_deleted bigint NOT NULL DEFAULT 0
);
INSERT INTO retention_rule (kind, days) VALUES ('behaviour', 0), ('messages', 0), ('import_lines', 30);

-- Whose a line is, without saying it. Staged lines live for minutes: no index is worth its upkeep.
ALTER TABLE import_line ADD COLUMN customer_hash bytea;
ALTER TABLE import_error ADD COLUMN customer_hash bytea;
CREATE INDEX import_error_of_customer ON import_error (customer_hash) WHERE customer_hash IS NOT NULL;

CREATE INDEX IF NOT EXISTS message_of_customer ON message (customer_id);
CREATE INDEX IF NOT EXISTS change_of_customer ON change (customer_id);
-- Both tables grow in about this order, so a few pages of block ranges find what is old.
CREATE INDEX IF NOT EXISTS message_by_age ON message USING brin (received_at);
CREATE INDEX IF NOT EXISTS behaviour_by_age ON behaviour USING brin (occurred_at);
