-- The revision of an order that holds: the latest. The order itself stays as it was told, and may come later.
CREATE TABLE order_revision (
  source text COLLATE "C" NOT NULL,
  order_id text COLLATE "C" NOT NULL,
  customer_id text COLLATE "C" NOT NULL,
  revised_at timestamptz NOT NULL,
  -- null: as the order says
  ordered_at timestamptz,
  amount numeric NOT NULL CHECK (amount >= 0),
  currency char(3) NOT NULL,
  channel text NOT NULL,
  country text NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (source, order_id)
);
CREATE INDEX order_revision_of_customer ON order_revision (customer_id);

CREATE TABLE order_revision_line (
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
  PRIMARY KEY (source, order_id, position),
  FOREIGN KEY (source, order_id) REFERENCES order_revision ON DELETE CASCADE
);

-- Orders as they are now: what was revised as revised, under the customer whom the order itself names.
CREATE VIEW order_in_force AS
SELECT o.source, o.order_id, o.customer_id, coalesce(r.ordered_at, o.ordered_at) AS ordered_at,
       coalesce(r.amount, o.amount) AS amount, coalesce(r.currency, o.currency) AS currency,
       coalesce(r.channel, o.channel) AS channel, coalesce(r.country, o.country) AS country, r.revised_at
FROM purchase_order o LEFT JOIN order_revision r ON r.source = o.source AND r.order_id = o.order_id
UNION ALL
SELECT r.source, r.order_id, r.customer_id, coalesce(r.ordered_at, r.revised_at),
       r.amount, r.currency, r.channel, r.country, r.revised_at
FROM order_revision r
WHERE NOT EXISTS (SELECT FROM purchase_order o WHERE o.source = r.source AND o.order_id = r.order_id);

CREATE VIEW order_line_in_force AS
SELECT l.source, l.order_id, l.position, l.sku, l.product_name, l.category, l.quantity, l.unit_price, l.discount,
       l.amount, l.currency
FROM order_line l
WHERE NOT EXISTS (SELECT FROM order_revision r WHERE r.source = l.source AND r.order_id = l.order_id)
UNION ALL
SELECT source, order_id, position, sku, product_name, category, quantity, unit_price, discount, amount, currency
FROM order_revision_line;

-- What kind of thing was done; empty where only the name says. `subject` is what the kind turns on: a coupon, a cart, a path.
ALTER TABLE behaviour
  ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN value numeric,
  ADD COLUMN currency char(3),
  ADD COLUMN subject text NOT NULL DEFAULT '';

CREATE TABLE behaviour_product (
  source text COLLATE "C" NOT NULL,
  message_id text COLLATE "C" NOT NULL,
  position int NOT NULL,
  sku text NOT NULL,
  product_name text NOT NULL,
  category text NOT NULL,
  quantity numeric,
  unit_price numeric,
  discount numeric,
  amount numeric,
  currency char(3),
  PRIMARY KEY (source, message_id, position),
  FOREIGN KEY (source, message_id) REFERENCES behaviour ON DELETE CASCADE
);

ALTER TABLE change DROP CONSTRAINT change_kind_check;
