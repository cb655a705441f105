-- What an order cost the business, in the currency of its amount; null: not known.
ALTER TABLE purchase ADD COLUMN cost numeric;
DROP INDEX purchase_by_customer;
CREATE INDEX purchase_by_customer ON purchase (customer_id, ordered_at) INCLUDE (currency, amount, cost);

-- Of the orders in the customer's currency those whose cost is known: how many, their amounts, their refunds, their costs.
ALTER TABLE standing
  ADD COLUMN costed_orders bigint NOT NULL DEFAULT 0,
  ADD COLUMN costed_gross numeric NOT NULL DEFAULT 0,
  ADD COLUMN costed_refunded numeric NOT NULL DEFAULT 0,
  ADD COLUMN known_cost numeric NOT NULL DEFAULT 0;

-- Values by name: defined attributes that are not personal. null: never told.
ALTER TABLE person ADD COLUMN attributes jsonb;

-- Who brought whom. The one who brought is named as he was told of: membership says who that is.
CREATE TABLE referral (
  person_id   text COLLATE "C" PRIMARY KEY,
  referred_by text COLLATE "C" NOT NULL
);
CREATE INDEX referral_by_referrer ON referral (referred_by);
