-- Labels on customers. What has expired does not hold any more, whether or not its row is still there.
CREATE TABLE tag (
  customer_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  origin text COLLATE "C" NOT NULL CHECK (origin IN ('RULE', 'MODEL', 'PERSON')),
  origin_name text NOT NULL,
  confidence float8 NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  version text NOT NULL,
  tagged_at timestamptz NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (customer_id, name, origin)
);
CREATE INDEX tag_by_name ON tag (name, customer_id);
CREATE INDEX tag_by_expiry ON tag (expires_at) WHERE expires_at IS NOT NULL;

-- Organisations that buy.
CREATE TABLE account (
  account_id text COLLATE "C" PRIMARY KEY,
  stage text NOT NULL DEFAULT '' CHECK (stage IN ('', 'INCUBATING', 'PRODUCING', 'POTENTIAL')),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- What is known of them, name and industry among it; the later observation holds. value IS NULL: taken away.
CREATE TABLE account_attribute (
  account_id text COLLATE "C" NOT NULL REFERENCES account ON DELETE CASCADE,
  name text COLLATE "C" NOT NULL,
  value jsonb,
  observed_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, name)
);

CREATE TABLE account_member (
  account_id text COLLATE "C" NOT NULL REFERENCES account ON DELETE CASCADE,
  customer_id text COLLATE "C" NOT NULL,
  roles text[] NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (account_id, customer_id)
);
CREATE INDEX account_member_by_customer ON account_member (customer_id);

CREATE INDEX refund_of_order ON refund (source, order_id) WHERE order_id <> '';

-- By what a customer is found: keyed hashes of what was told of it.
CREATE TABLE search_key (
  hash bytea NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (hash, customer_id)
);
CREATE INDEX search_key_of_customer ON search_key (customer_id);

-- How far the customers who were here before are among those; without a row all of them are.
CREATE TABLE search_backfill (after_id text COLLATE "C" NOT NULL);
INSERT INTO search_backfill SELECT '' WHERE EXISTS (SELECT FROM customer);

-- Customers to be compared with others once more. Rows are only ever added and taken away, so that whoever adds
-- one waits for nobody.
CREATE TABLE match_due (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id text COLLATE "C" NOT NULL
);
INSERT INTO match_due (customer_id) SELECT customer_id FROM customer;

-- Keyed hashes of what people who are one have in common; customer_id is the person's.
CREATE TABLE match_key (
  key_hash bytea NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (key_hash, customer_id)
);
CREATE INDEX match_key_of_customer ON match_key (customer_id);

CREATE TABLE match_suggestion (
  suggestion_id text COLLATE "C" PRIMARY KEY,
  customer_id text COLLATE "C" NOT NULL,
  other_id text COLLATE "C" NOT NULL,
  probability float8 NOT NULL,
  weight float8 NOT NULL,
  -- fields, how they compare and what that weighs; never a value
  evidence jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'REJECTED', 'OBSOLETE')),
  suggested_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by text NOT NULL DEFAULT '',
  -- sealed: it is free text about people
  reason bytea,
  merge_id text NOT NULL DEFAULT '',
  UNIQUE (customer_id, other_id)
);
CREATE INDEX match_suggestion_by_other ON match_suggestion (other_id);
CREATE INDEX match_suggestion_by_probability ON match_suggestion (state, probability DESC, suggestion_id);

-- A suggestion as it stands: one whose people were merged otherwise, or are gone, is open for nobody.
CREATE VIEW match_suggestion_now AS
SELECT s.suggestion_id, s.customer_id, s.other_id, s.probability, s.weight, s.evidence, s.suggested_at,
       s.decided_at, s.decided_by, s.merge_id,
       CASE WHEN s.state = 'OPEN' AND (
              coalesce((SELECT person_id FROM membership m WHERE m.customer_id = s.customer_id), s.customer_id)
                = coalesce((SELECT person_id FROM membership m WHERE m.customer_id = s.other_id), s.other_id)
              OR NOT EXISTS (SELECT FROM customer c WHERE c.customer_id = s.customer_id)
              OR NOT EXISTS (SELECT FROM customer c WHERE c.customer_id = s.other_id))
            THEN 'OBSOLETE' ELSE s.state END AS state
FROM match_suggestion s;

-- Weights that were estimated; the latest are in force. Without a row those that are shipped are.
CREATE TABLE match_model (
  version text COLLATE "C" PRIMARY KEY,
  threshold float8 NOT NULL,
  prior float8 NOT NULL,
  fields jsonb NOT NULL,
  pairs bigint NOT NULL,
  fitted_at timestamptz NOT NULL
);
