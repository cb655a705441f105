-- What tells how satisfied a customer is besides opinions and refunds: answers to surveys and complaints.
CREATE TABLE signal (
  source      text NOT NULL,
  -- CSAT, NPS, CES or COMPLAINT
  kind        text NOT NULL,
  id          text NOT NULL,
  -- counts the moves of a complaint, of which the latest counts; 0 of an answer
  revision    bigint NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  occurred_at timestamptz NOT NULL,
  -- in [-1, 1], on the scale that all signals share
  value       double precision NOT NULL,
  -- in (0, 1]: how much of its kind's weight it has
  strength    double precision NOT NULL,
  -- of an answer its place on its own scale, in [0, 1]
  place       double precision,
  -- empty where they are not told
  order_id    text NOT NULL,
  channel     text NOT NULL,
  PRIMARY KEY (source, kind, id, revision)
);
CREATE INDEX signal_by_customer ON signal (customer_id);
CREATE INDEX signal_by_time ON signal (occurred_at);

-- What an opinion is about and where it was given, empty where it was not told; of what came before nothing is known.
-- aspects: polarity in [-1, 1] by name.
ALTER TABLE opinion
  ADD COLUMN order_id text NOT NULL DEFAULT '',
  ADD COLUMN channel  text NOT NULL DEFAULT '',
  ADD COLUMN aspects  jsonb NOT NULL DEFAULT '{}';
CREATE INDEX opinion_by_time ON opinion (occurred_at);

-- The sums of a mood with a quarter of the half-life.
ALTER TABLE standing
  ADD COLUMN mood_recent_pull   double precision NOT NULL DEFAULT 0,
  ADD COLUMN mood_recent_weight double precision NOT NULL DEFAULT 0;
