-- Scores that the business defines; a version never changes once it is stored, but for its state.
CREATE TABLE scorecard (
  scorecard_id text COLLATE "C" PRIMARY KEY,
  name         text COLLATE "C" NOT NULL,
  version      integer NOT NULL,
  state        text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'IN_FORCE', 'RETIRED')),
  definition   jsonb NOT NULL,
  -- the attributes that its expressions use, with the types they were checked with
  attributes   jsonb NOT NULL,
  warnings     jsonb NOT NULL,
  -- null unless its weights were fitted
  fit          jsonb,
  created_at   timestamptz NOT NULL DEFAULT now(),
  activated_at timestamptz,
  retired_at   timestamptz,
  UNIQUE (name, version)
);
CREATE UNIQUE INDEX scorecard_in_force ON scorecard (name) WHERE state = 'IN_FORCE';

-- New with every change of what is in force, so that replicas see that theirs is old.
CREATE TABLE scorecards_in_force (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL
);
INSERT INTO scorecards_in_force (revision) VALUES (0);

CREATE TABLE scorecard_backtest (
  backtest_id  text COLLATE "C" PRIMARY KEY,
  scorecard_id text COLLATE "C" NOT NULL REFERENCES scorecard,
  as_of        timestamptz NOT NULL,
  outcome      jsonb NOT NULL,
  result       jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now()
);
