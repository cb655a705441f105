CREATE TABLE import_operation (
  import_id text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('CUSTOMERS', 'ORDERS', 'FEEDBACK')),
  source text COLLATE "C" NOT NULL,
  state text NOT NULL CHECK (state IN ('UPLOADING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
  -- Of the upload: what the next append has to be.
  next_sequence bigint NOT NULL DEFAULT 0,
  -- Of the run: whether the lines have their places, and the first place that is not applied yet.
  placed boolean NOT NULL DEFAULT false,
  next_position bigint NOT NULL DEFAULT 0,
  cancel_requested boolean NOT NULL DEFAULT false,
  -- Whether staged lines are left to delete.
  staged boolean NOT NULL DEFAULT true,
  accepted bigint NOT NULL DEFAULT 0,
  duplicates bigint NOT NULL DEFAULT 0,
  rejected bigint NOT NULL DEFAULT 0,
  total_lines bigint NOT NULL DEFAULT 0,
  total_bytes bigint NOT NULL DEFAULT 0,
  read_bytes bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  problem_code text,
  problem_detail text
);
CREATE INDEX import_operation_to_do ON import_operation (created_at) WHERE staged;

CREATE TABLE import_line (
  import_id text COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  line_number bigint NOT NULL,
  read_bytes bigint NOT NULL,
  -- The id that the line itself gives to its order or feedback; empty where it gives none.
  item_id text COLLATE "C" NOT NULL,
  content_hash text COLLATE "C" NOT NULL,
  payload bytea NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);

-- Where a line stands in the order of application: lines of one order share a position.
CREATE TABLE import_place (
  import_id text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  ordinal bigint NOT NULL,
  item_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (import_id, position, ordinal)
);

CREATE TABLE import_error (
  import_id text COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  line_number bigint NOT NULL,
  code text NOT NULL,
  field text NOT NULL,
  detail text NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);
