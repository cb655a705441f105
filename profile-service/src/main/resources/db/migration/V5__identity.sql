-- The feed tells that a customer is different now; how, is read when the feed is.
ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check
  CHECK (kind IN ('CUSTOMER_SEEN', 'ORDER_PLACED', 'REFUND_MADE', 'CUSTOMER_CHANGED'));
