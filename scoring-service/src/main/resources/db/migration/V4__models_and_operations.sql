-- Work in the background that outlives a call. A row is worked on by the replica that holds its lease; when the lease
-- ran out, by whichever takes it next.
CREATE TABLE operation (
  id               text COLLATE "C" PRIMARY KEY,
  -- the order in which they were asked for
  seq              bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind             text NOT NULL,
  request          jsonb NOT NULL,
  state            text NOT NULL DEFAULT 'WAITING',
  phase            text NOT NULL DEFAULT '',
  progress         double precision NOT NULL DEFAULT 0,
  created_at       timestamptz NOT NULL DEFAULT now(),
  finished_at      timestamptz,
  -- of a row that the job wrote; null until it succeeded
  result_id        text,
  -- null unless it failed
  problem_code     text,
  problem_field    text,
  problem_detail   text,
  cancel_requested boolean NOT NULL DEFAULT false,
  -- how often somebody began it
  attempts         integer NOT NULL DEFAULT 0,
  owner            uuid,
  lease_until      timestamptz
);
CREATE INDEX operation_open ON operation (seq) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX operation_finished ON operation (finished_at) WHERE finished_at IS NOT NULL;
