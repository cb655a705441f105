-- Topics that the customer asked for in the feedback; of what came before there are none.
ALTER TABLE opinion ADD COLUMN wishes text[] NOT NULL DEFAULT '{}';
