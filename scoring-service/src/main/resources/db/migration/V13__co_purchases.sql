-- What was mined of baskets. A set of rules never changes.
CREATE TABLE rule_set (
  rule_set_id    text COLLATE "C" PRIMARY KEY,
  -- the order in which they were made
  seq            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  request        jsonb NOT NULL,
  created_at     timestamptz NOT NULL DEFAULT now(),
  baskets        bigint NOT NULL,
  capped_baskets bigint NOT NULL,
  items          bigint NOT NULL,
  item_sets      bigint NOT NULL,
  rules          bigint NOT NULL,
  -- 0: it had not to be raised
  raised_support double precision NOT NULL,
  -- which categories follow on which, from one purchase of a customer to the next
  successions    jsonb NOT NULL
);

CREATE TABLE co_purchase_rule (
  rule_set_id text COLLATE "C" NOT NULL REFERENCES rule_set ON DELETE CASCADE,
  -- by falling lift
  number      integer NOT NULL,
  antecedent  text[] COLLATE "C" NOT NULL,
  consequent  text[] COLLATE "C" NOT NULL,
  support     double precision NOT NULL,
  confidence  double precision NOT NULL,
  lift        double precision NOT NULL,
  leverage    double precision NOT NULL,
  p_value     double precision NOT NULL,
  baskets     bigint NOT NULL,
  PRIMARY KEY (rule_set_id, number)
);
CREATE INDEX co_purchase_rule_antecedent ON co_purchase_rule USING gin (antecedent);
CREATE INDEX co_purchase_rule_consequent ON co_purchase_rule USING gin (consequent);
