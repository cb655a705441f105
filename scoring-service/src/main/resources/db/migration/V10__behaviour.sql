-- What people buy and do, one by one.

ALTER TABLE purchase ADD COLUMN channel text NOT NULL DEFAULT '';

-- A line of an order, or of a refund: then `returned`, under the refund's id and with the time of the refund, and its
-- quantity and amount are negative. `order_id` is the order that it belongs to; of a refund without one its own id.
CREATE TABLE purchase_line (
  source      text NOT NULL,
  returned    boolean NOT NULL,
  item_id     text NOT NULL,
  position    int NOT NULL,
  order_id    text NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  at          timestamptz NOT NULL,
  sku         text NOT NULL,
  category    text NOT NULL,
  quantity    numeric NOT NULL,
  -- null: not told
  amount      numeric,
  discount    numeric,
  -- empty where there is no amount
  currency    text NOT NULL,
  channel     text NOT NULL,
  PRIMARY KEY (source, returned, item_id, position)
);
CREATE INDEX purchase_line_latest ON purchase_line (customer_id, at, source, item_id, position);

-- What was done besides buying. items: [{"sku": "", "category": ""}, ...]. Whom it went to is a customer, or empty.
CREATE TABLE activity (
  source         text NOT NULL,
  message_id     text NOT NULL,
  customer_id    text COLLATE "C" NOT NULL,
  occurred_at    timestamptz NOT NULL,
  kind           text NOT NULL,
  name           text NOT NULL,
  items          jsonb NOT NULL,
  subject        text NOT NULL,
  other_customer text COLLATE "C" NOT NULL,
  PRIMARY KEY (source, message_id)
);
CREATE INDEX activity_latest ON activity (customer_id, occurred_at, source, message_id);
CREATE INDEX activity_by_time ON activity (occurred_at);
CREATE INDEX activity_by_other ON activity (other_customer) WHERE other_customer <> '';

-- tags: the end of each by its name, null: none. reach: {"marketing": "unknown | granted | refused", "email": true,
-- "phone": true, "address": true}. Null: not told yet.
ALTER TABLE person ADD COLUMN tags jsonb, ADD COLUMN reach jsonb;

-- How a person shops, in figures, and the labels that follow from them.
ALTER TABLE standing ADD COLUMN conduct jsonb NOT NULL DEFAULT '{}';

-- What is usual in the business, as standings are made with it; no row: nothing is known to be.
CREATE TABLE norms (
  one     boolean PRIMARY KEY DEFAULT true CHECK (one),
  version bigint NOT NULL,
  made_at timestamptz NOT NULL,
  -- {"prices": [{"category": "", "currency": "", "median": 1}], "baskets": {"EUR": 1}, "gap_days": 1}
  figures jsonb NOT NULL
);
