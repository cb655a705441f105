-- Clusterings, each a version; one at most is in force.
CREATE TABLE clustering (
  clustering_id text PRIMARY KEY,
  seq           bigint GENERATED ALWAYS AS IDENTITY,
  state         text NOT NULL CHECK (state IN ('CANDIDATE', 'IN_FORCE', 'RETIRED', 'REFUSED')),
  -- goes up with every change of a name: the labels of everybody change with it
  revision      integer NOT NULL DEFAULT 1,
  request       jsonb NOT NULL,
  body          jsonb NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  promoted_at   timestamptz
);
CREATE UNIQUE INDEX clustering_by_seq ON clustering (seq);
CREATE UNIQUE INDEX clustering_in_force ON clustering (state) WHERE state = 'IN_FORCE';
