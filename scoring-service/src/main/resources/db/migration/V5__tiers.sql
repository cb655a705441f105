-- Who rises, who falls, and when; one policy at most is in force.
CREATE TABLE tier_policy (
  policy_id    text PRIMARY KEY,
  seq          bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  name         text NOT NULL,
  version      integer NOT NULL,
  state        text NOT NULL CHECK (state IN ('DRAFT', 'IN_FORCE', 'RETIRED')),
  body         jsonb NOT NULL,
  created_at   timestamptz NOT NULL,
  activated_at timestamptz,
  retired_at   timestamptz,
  -- everybody was placed after it came in force
  placed       boolean NOT NULL DEFAULT false,
  UNIQUE (name, version)
);
CREATE UNIQUE INDEX one_tier_policy_in_force ON tier_policy (state) WHERE state = 'IN_FORCE';

-- What the policy remembers of a person. What was given by hand lies over it.
CREATE TABLE tier_state (
  customer_id  text COLLATE "C" PRIMARY KEY,
  policy_id    text NOT NULL,
  tier         text NOT NULL,
  since        timestamptz NOT NULL,
  -- the first evaluation below the exit; null while the tier is kept
  below_since  timestamptz,
  metric       double precision NOT NULL,
  reason       text NOT NULL,
  -- events and evaluations up to here were looked at
  seen_until   timestamptz NOT NULL,
  next_due     timestamptz NOT NULL,
  given_tier   text,
  given_reason text,
  given_by     text,
  given_at     timestamptz,
  expires_at   timestamptz
);
CREATE INDEX tier_state_due ON tier_state (next_due);

-- Which tier a person had from when until when: the spans of one person do not overlap.
CREATE TABLE tier_move (
  seq         bigint NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id text COLLATE "C" NOT NULL,
  from_tier   text NOT NULL,
  -- empty: none
  to_tier     text NOT NULL,
  at          timestamptz NOT NULL,
  until       timestamptz NOT NULL,
  policy_id   text NOT NULL,
  reason      text NOT NULL,
  metric      double precision NOT NULL,
  -- what somebody wrote who did it by hand
  note        text NOT NULL
);
CREATE INDEX tier_move_by_customer ON tier_move (customer_id, seq DESC);

-- What shares of the buyers came to at an evaluation; a row of the empty currency says that it was found.
CREATE TABLE tier_threshold (
  policy_id text NOT NULL,
  at        timestamptz NOT NULL,
  currency  text NOT NULL,
  buyers    bigint NOT NULL,
  entry     double precision[] NOT NULL,
  exit      double precision[] NOT NULL,
  PRIMARY KEY (policy_id, at, currency)
);

CREATE TABLE tier_simulation (
  simulation_id text PRIMARY KEY,
  policy_id     text NOT NULL,
  body          jsonb NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);

-- A sample of who would move, the first first.
CREATE TABLE tier_simulation_move (
  simulation_id text NOT NULL REFERENCES tier_simulation ON DELETE CASCADE,
  place         integer NOT NULL,
  customer_id   text COLLATE "C" NOT NULL,
  from_tier     text NOT NULL,
  to_tier       text NOT NULL,
  PRIMARY KEY (simulation_id, place)
);
CREATE INDEX tier_simulation_move_by_customer ON tier_simulation_move (customer_id);
