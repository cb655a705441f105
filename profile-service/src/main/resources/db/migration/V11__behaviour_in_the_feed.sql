-- What people did is told as well, and of orders what was bought: of those known before too, once, in the order of time.
ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check
  CHECK (kind IN ('CUSTOMER_SEEN', 'CUSTOMER_CHANGED', 'ORDER_PLACED', 'ORDER_REVISED', 'REFUND_MADE', 'BEHAVIOUR_SHOWN'));

INSERT INTO change (customer_id, source, kind, item_id, order_id, happened_at, amount, currency, cost)
SELECT customer_id, source, kind, item_id, order_id, happened_at, amount, currency, cost
FROM (
  SELECT customer_id, source, 'BEHAVIOUR_SHOWN' AS kind, message_id AS item_id, '' AS order_id, occurred_at AS happened_at,
         NULL::numeric AS amount, NULL::char(3) AS currency, NULL::numeric AS cost
  FROM behaviour
  UNION ALL
  SELECT o.customer_id, o.source, 'ORDER_PLACED', o.order_id, '', o.ordered_at, o.amount, o.currency, o.cost
  FROM purchase_order o
  WHERE o.channel <> '' OR EXISTS (SELECT FROM order_line l WHERE l.source = o.source AND l.order_id = o.order_id)
  UNION ALL
  SELECT r.customer_id, r.source, 'ORDER_REVISED', r.order_id, '', r.revised_at, NULL, NULL, NULL
  FROM order_revision r
  UNION ALL
  SELECT f.customer_id, f.source, 'REFUND_MADE', f.refund_id, f.order_id, f.refunded_at, f.amount, f.currency, NULL
  FROM refund f
  WHERE EXISTS (SELECT FROM refund_line l WHERE l.source = f.source AND l.refund_id = f.refund_id)
  UNION ALL
  -- Tags, words on marketing and addresses, of whoever has any.
  SELECT c.customer_id, '', 'CUSTOMER_CHANGED', '', '', now(), NULL, NULL, NULL
  FROM customer c
  WHERE EXISTS (SELECT FROM tag t WHERE t.customer_id = c.customer_id)
     OR EXISTS (SELECT FROM consent s WHERE s.customer_id = c.customer_id AND s.purpose = 'marketing')
     OR EXISTS (SELECT FROM customer_attribute a
                WHERE a.customer_id = c.customer_id AND a.name IN ('email', 'phone', 'address'))
) AS untold
ORDER BY happened_at, source, kind, item_id;

-- With a behaviour that is forgotten goes what the feed says of it.
CREATE INDEX change_of_behaviour ON change (source COLLATE "C", item_id COLLATE "C") WHERE kind = 'BEHAVIOUR_SHOWN';
