-- Keys that the edge lets callers in with; of their secrets only the SHA-256.
CREATE TABLE api_key (
  key_id text PRIMARY KEY,
  name text NOT NULL,
  source text NOT NULL,
  roles text[] NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
CREATE UNIQUE INDEX api_key_name ON api_key (name) WHERE revoked_at IS NULL;

CREATE TABLE api_key_secret (
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  key_id text NOT NULL REFERENCES api_key,
  created_at timestamptz NOT NULL,
  -- Where it was replaced: until when it holds all the same.
  ends_at timestamptz
);
CREATE INDEX api_key_secret_key ON api_key_secret (key_id);
