-- How often a key may call, where that is not as its roles say.
ALTER TABLE api_key
  ADD COLUMN requests_per_minute integer CHECK (requests_per_minute BETWEEN 1 AND 10000000),
  ADD COLUMN requests_per_day integer CHECK (requests_per_day BETWEEN 1 AND 1000000000);
