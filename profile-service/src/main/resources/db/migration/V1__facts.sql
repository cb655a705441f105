-- Ids are compared byte by byte: cheaper than a language's order, and the same on every machine.
CREATE TABLE customer (
  customer_id text COLLATE "C" PRIMARY KEY,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  sources text[] NOT NULL
);

CREATE TABLE customer_attribute (
  customer_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  value jsonb NOT NULL,
  source text COLLATE "C" NOT NULL,
  observed_at timestamptz NOT NULL,
  PRIMARY KEY (customer_id, name)
);

-- What was taken in, by the name its sender gave it: a repeat is recognised here.
CREATE TABLE message (
  source text COLLATE "C" NOT NULL,
  message_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  digest bytea NOT NULL,
  request_id text COLLATE "C" NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, message_id)
);

CREATE TABLE behaviour (
  source text COLLATE "C" NOT NULL,
  message_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  occurred_at timestamptz NOT NULL,
  properties jsonb NOT NULL,
  PRIMARY KEY (source, message_id)
);
CREATE INDEX behaviour_of_customer ON behaviour (customer_id, occurred_at);

CREATE TABLE purchase_order (
  source text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  ordered_at timestamptz NOT NULL,
  amount numeric NOT NULL CHECK (amount >= 0),
  currency char(3) NOT NULL,
  channel text NOT NULL,
  country text NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (source, order_id)
);
CREATE INDEX purchase_order_of_customer ON purchase_order (customer_id, ordered_at);

CREATE TABLE order_line (
  source text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  position int NOT NULL,
  sku text NOT NULL,
  product_name text NOT NULL,
  category text NOT NULL,
  quantity numeric,
  unit_price numeric,
  discount numeric,
  amount numeric,
  currency char(3),
  PRIMARY KEY (source, order_id, position)
);

-- amount IS NULL: all that is left of the order, which may become known only later.
CREATE TABLE refund (
  source text COLLATE "C" NOT NULL,
  refund_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  refunded_at timestamptz NOT NULL,
  amount numeric CHECK (amount > 0),
  currency char(3),
  digest bytea NOT NULL,
  PRIMARY KEY (source, refund_id)
);
CREATE INDEX refund_of_customer ON refund (customer_id, refunded_at);

CREATE TABLE refund_line (
  source text COLLATE "C" NOT NULL,
  refund_id text COLLATE "C" NOT NULL,
  position int NOT NULL,
  sku text NOT NULL,
  product_name text NOT NULL,
  category text NOT NULL,
  quantity numeric,
  unit_price numeric,
  discount numeric,
  amount numeric,
  currency char(3),
  PRIMARY KEY (source, refund_id, position)
);

-- seq is taken before the commit, so by itself it would let a reader skip what commits late. The place in
-- the feed is the pair (xid, seq), and readers stay below the oldest transaction that is still open.
CREATE TABLE change (
  seq bigint GENERATED ALWAYS AS IDENTITY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  customer_id text NOT NULL,
  source text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('CUSTOMER_SEEN', 'ORDER_PLACED', 'REFUND_MADE')),
  item_id text NOT NULL,
  order_id text NOT NULL,
  happened_at timestamptz NOT NULL,
  amount numeric,
  currency char(3),
  PRIMARY KEY (xid, seq)
);
