-- Whose facts the customer's are, for customers that were merged into another; the others are a person by
-- themselves. Facts never move: a merge adds rows here, its undoing takes them away again.
CREATE TABLE membership (
  customer_id text COLLATE "C" PRIMARY KEY,
  -- the customer it was merged into, which may have been merged into a third one
  parent_id text COLLATE "C" NOT NULL,
  -- the end of that chain
  person_id text COLLATE "C" NOT NULL,
  CHECK (customer_id NOT IN (parent_id, person_id))
);
CREATE INDEX membership_by_person ON membership (person_id);
