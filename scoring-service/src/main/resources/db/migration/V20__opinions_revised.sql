-- Counts what was said about how an opinion is meant, of which the latest counts; 0 as it came in.
ALTER TABLE opinion ADD COLUMN revision bigint NOT NULL DEFAULT 0;
