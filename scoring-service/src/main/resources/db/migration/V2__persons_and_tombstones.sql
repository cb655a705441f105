-- Facts stay under the customer id they were told of; here is whose they are. Who has no row is a person by himself.
CREATE TABLE membership (
  customer_id text COLLATE "C" PRIMARY KEY,
  person_id   text COLLATE "C" NOT NULL,
  CONSTRAINT nobody_is_merged_into_himself CHECK (customer_id <> person_id)
);
CREATE INDEX membership_by_person ON membership (person_id, customer_id);

-- What the profile feed last said of a person; who has no row refused nothing, and nothing is known of him.
CREATE TABLE person (
  person_id         text COLLATE "C" PRIMARY KEY,
  profiling_refused boolean NOT NULL,
  -- null: never told
  demographics      jsonb
);

-- Of several versions of an order the one revised last holds; null: never revised.
ALTER TABLE purchase ADD COLUMN revised_at timestamptz;

-- Who was erased, beyond recognition: the ids themselves are nowhere. One salt for the whole database, so that the
-- hashes of another one tell nothing here.
CREATE TABLE tombstone (
  hash      bytea PRIMARY KEY,
  erased_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE tombstone_salt (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  salt bytea NOT NULL
);
INSERT INTO tombstone_salt (salt) VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

CREATE FUNCTION customer_hash(customer_id text) RETURNS bytea LANGUAGE sql STABLE
  RETURN sha256((SELECT salt FROM tombstone_salt) || convert_to(customer_id, 'UTF8'));
