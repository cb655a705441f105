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

-- Fitted models. A model never changes but in its state.
CREATE TABLE model (
  id          text COLLATE "C" PRIMARY KEY,
  -- the order in which they were made
  seq         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind        text NOT NULL,
  state       text NOT NULL,
  request     jsonb NOT NULL,
  -- all that is needed to use it
  body        jsonb NOT NULL,
  -- how good it is
  report      jsonb NOT NULL,
  notes       jsonb NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  promoted_at timestamptz,
  retired_at  timestamptz
);
CREATE UNIQUE INDEX model_in_force ON model (kind) WHERE state = 'IN_FORCE';

-- Which model took whose place: the way back. A rollback takes its row away.
CREATE TABLE model_promotion (
  seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind      text NOT NULL,
  model_id  text NOT NULL REFERENCES model (id),
  -- null: none was in force
  before_id text REFERENCES model (id),
  at        timestamptz NOT NULL DEFAULT now()
);

-- What the models of repeat buying need of a customer: days in UTC with an order; of the days after the first such day
-- those with an order in the customer's own currency, and what was spent on them.
ALTER TABLE standing
  ADD COLUMN purchase_days   bigint NOT NULL DEFAULT 0,
  ADD COLUMN repeat_days     bigint NOT NULL DEFAULT 0,
  ADD COLUMN repeat_spend    numeric NOT NULL DEFAULT 0,
  -- the model that set active_until and dormant_until; empty: the purchase interval
  ADD COLUMN lifecycle_model text NOT NULL DEFAULT '',
  -- the posterior of the rate of purchases at the first order: so many within so many days
  ADD COLUMN rate_purchases  double precision NOT NULL DEFAULT 0,
  ADD COLUMN rate_days       double precision NOT NULL DEFAULT 0,
  -- how often the customer buys, up to and with these instants
  ADD COLUMN heavy_until     timestamptz NOT NULL DEFAULT '1969-12-31T23:59:59Z',
  ADD COLUMN regular_until   timestamptz NOT NULL DEFAULT '1969-12-31T23:59:59Z',
  ADD COLUMN light_until     timestamptz NOT NULL DEFAULT '1969-12-31T23:59:59Z';

-- Beside `cuts`, of the same stamp: thresholds of what is expected of the buyers of one currency, and the ranks behind.
CREATE TABLE value_cuts (
  snapshot       bigint NOT NULL,
  currency       text NOT NULL,
  -- the model of lifetime value behind clv_*; empty: none had spend of the currency
  clv_model      text NOT NULL,
  clv_from       double precision[] NOT NULL,
  clv_ladder     double precision[] NOT NULL,
  clv_below      bigint[] NOT NULL,
  clv_up_to      bigint[] NOT NULL,
  -- mean basket of the currency
  mean_basket    double precision NOT NULL,
  power_from     double precision[] NOT NULL,
  power_ladder   double precision[] NOT NULL,
  power_below    bigint[] NOT NULL,
  power_up_to    bigint[] NOT NULL,
  buyers         bigint NOT NULL,
  PRIMARY KEY (snapshot, currency)
);
