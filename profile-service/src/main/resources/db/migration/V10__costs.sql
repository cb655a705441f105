-- What orders cost the business, in the currency of their amount: as it was told, else the sum over their lines where each
-- tells; null: not known.
ALTER TABLE purchase_order ADD COLUMN cost numeric CHECK (cost >= 0);
ALTER TABLE order_revision ADD COLUMN cost numeric CHECK (cost >= 0);
ALTER TABLE change ADD COLUMN cost numeric;

-- What one unit cost, in the currency of the line.
ALTER TABLE order_line ADD COLUMN unit_cost numeric;
ALTER TABLE order_revision_line ADD COLUMN unit_cost numeric;
ALTER TABLE refund_line ADD COLUMN unit_cost numeric;
ALTER TABLE behaviour_product ADD COLUMN unit_cost numeric;

-- A revision that tells no cost leaves the order without one: what was told before was the cost of another order.
CREATE OR REPLACE VIEW order_in_force AS
SELECT o.source, o.order_id, o.customer_id, coalesce(r.ordered_at, o.ordered_at) AS ordered_at,
       coalesce(r.amount, o.amount) AS amount, coalesce(r.currency, o.currency) AS currency,
       coalesce(r.channel, o.channel) AS channel, coalesce(r.country, o.country) AS country, r.revised_at,
       CASE WHEN r.order_id IS NULL THEN o.cost ELSE r.cost END AS cost
FROM purchase_order o LEFT JOIN order_revision r ON r.source = o.source AND r.order_id = o.order_id
UNION ALL
SELECT r.source, r.order_id, r.customer_id, coalesce(r.ordered_at, r.revised_at),
       r.amount, r.currency, r.channel, r.country, r.revised_at, r.cost
FROM order_revision r
WHERE NOT EXISTS (SELECT FROM purchase_order o WHERE o.source = r.source AND o.order_id = r.order_id);

CREATE OR REPLACE VIEW order_line_in_force AS
SELECT l.source, l.order_id, l.position, l.sku, l.product_name, l.category, l.quantity, l.unit_price, l.discount,
       l.amount, l.currency, l.unit_cost
FROM order_line l
WHERE NOT EXISTS (SELECT FROM order_revision r WHERE r.source = l.source AND r.order_id = l.order_id)
UNION ALL
SELECT source, order_id, position, sku, product_name, category, quantity, unit_price, discount, amount, currency, unit_cost
FROM order_revision_line;
