-- What was taken in from the change feeds. Every row can be written any number of times, in any order.

CREATE TABLE known_customer (
  customer_id   text COLLATE "C" PRIMARY KEY,
  first_seen_at timestamptz NOT NULL
);

CREATE TABLE purchase (
  source      text NOT NULL,
  order_id    text NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  ordered_at  timestamptz NOT NULL,
  amount      numeric NOT NULL,
  currency    text NOT NULL,
  PRIMARY KEY (source, order_id)
);
CREATE INDEX purchase_by_customer ON purchase (customer_id, ordered_at) INCLUDE (currency, amount);

-- amount and currency are null where all that is left of the order was refunded.
CREATE TABLE refund (
  source      text NOT NULL,
  refund_id   text NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  order_id    text,
  refunded_at timestamptz NOT NULL,
  amount      numeric,
  currency    text,
  PRIMARY KEY (source, refund_id)
);
CREATE INDEX refund_by_customer ON refund (customer_id);
CREATE INDEX refund_by_order ON refund (source, order_id) WHERE order_id IS NOT NULL;

-- rating is null where none was given, polarity where the text carries no evidence.
CREATE TABLE opinion (
  source      text NOT NULL,
  feedback_id text NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  occurred_at timestamptz NOT NULL,
  rating      double precision,
  polarity    double precision,
  PRIMARY KEY (source, feedback_id)
);
CREATE INDEX opinion_by_customer ON opinion (customer_id);

-- How far each feed was taken in: saved in the transaction that takes a batch in.
CREATE TABLE feed_cursor (
  feed      text PRIMARY KEY,
  token     text NOT NULL DEFAULT '',
  -- changes taken in, ever
  applied   bigint NOT NULL DEFAULT 0,
  -- the time of the latest event taken in
  newest_at timestamptz
);
INSERT INTO feed_cursor (feed) VALUES ('profile'), ('feedback');

-- A state of the whole base: 0 is the live one, the others hold at past times.
CREATE SEQUENCE snapshot_id;
CREATE TABLE snapshot (
  id       bigint PRIMARY KEY,
  -- null: live
  as_of    timestamptz,
  -- all of its rows are there
  built    boolean NOT NULL DEFAULT false,
  -- an event at or before its time came in after it was begun
  outdated boolean NOT NULL DEFAULT false,
  -- the changes taken in that its cuts rest on
  position bigint NOT NULL DEFAULT 0,
  -- new with every renewal of its cuts, unique over all snapshots
  stamp    bigint NOT NULL DEFAULT 0,
  -- the policies that its rows were made with
  policy   text NOT NULL DEFAULT '',
  used_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX snapshot_by_time ON snapshot (as_of);
INSERT INTO snapshot (id, built) VALUES (0, true);

-- One customer in one snapshot, with all that a label at a later time needs. Nothing is null, so that every
-- predicate and its negation part the rows in two: an instant that never came is 1969-12-31T23:59:59Z.
CREATE TABLE standing (
  snapshot         bigint NOT NULL,
  customer_id      text COLLATE "C" NOT NULL,
  first_seen_at    timestamptz NOT NULL,
  orders           bigint NOT NULL,
  refunds          bigint NOT NULL,
  -- of most orders; empty where neither an order nor a refund names one
  currency         text NOT NULL,
  -- orders in that currency
  priced_orders    bigint NOT NULL,
  gross            numeric NOT NULL,
  refunded         numeric NOT NULL,
  net              numeric NOT NULL,
  -- net revenue in other currencies: 'EUR=12.50 USD=-3'
  other_net        text NOT NULL,
  first_order_at   timestamptz NOT NULL,
  last_order_at    timestamptz NOT NULL,
  interval_days    double precision NOT NULL,
  new_until        timestamptz NOT NULL,
  active_until     timestamptz NOT NULL,
  dormant_until    timestamptz NOT NULL,
  feedback         bigint NOT NULL,
  last_feedback_at timestamptz NOT NULL,
  mood_at          timestamptz NOT NULL,
  mood_pull        double precision NOT NULL,
  mood_weight      double precision NOT NULL,
  known_until      timestamptz NOT NULL,
  high_until       timestamptz NOT NULL,
  low_until        timestamptz NOT NULL,
  PRIMARY KEY (snapshot, customer_id)
);
CREATE INDEX standing_by_net ON standing (snapshot, net, customer_id);
CREATE INDEX standing_by_last_order ON standing (snapshot, last_order_at, customer_id);

-- The cuts in force within one currency of one snapshot, and the ranks behind them (`ladder`: values ascending,
-- how many buyers hold less, how many hold as much or less).
CREATE TABLE cuts (
  snapshot         bigint NOT NULL,
  currency         text NOT NULL,
  version          text NOT NULL,
  fixed            boolean NOT NULL,
  buyers           bigint NOT NULL,
  -- one of the two is null: cuts at times, or at ages in days before the time asked about
  recency          timestamptz[],
  recency_days     bigint[],
  frequency        bigint[] NOT NULL,
  monetary         numeric[] NOT NULL,
  platinum_from    numeric NOT NULL,
  gold_from        numeric NOT NULL,
  silver_from      numeric NOT NULL,
  top_from         numeric NOT NULL,
  recency_ladder   timestamptz[] NOT NULL,
  recency_below    bigint[] NOT NULL,
  recency_up_to    bigint[] NOT NULL,
  frequency_ladder bigint[] NOT NULL,
  frequency_below  bigint[] NOT NULL,
  frequency_up_to  bigint[] NOT NULL,
  monetary_ladder  numeric[] NOT NULL,
  monetary_below   bigint[] NOT NULL,
  monetary_up_to   bigint[] NOT NULL,
  PRIMARY KEY (snapshot, currency)
);
