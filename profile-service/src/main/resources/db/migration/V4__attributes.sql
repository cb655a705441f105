-- One row for what a source told of a customer under a name, and one for what was derived from that.
-- `plain` is what was told before values were sealed; null as soon as it is.
ALTER TABLE customer_attribute RENAME COLUMN value TO plain;
ALTER TABLE customer_attribute ALTER COLUMN plain DROP NOT NULL;
ALTER TABLE customer_attribute
  -- Sealed: the value as it is kept, and as it came where that was something else.
  ADD COLUMN value bytea,
  ADD COLUMN raw bytea,
  ADD COLUMN quality text NOT NULL DEFAULT 'FREE' CHECK (quality IN ('VALID', 'INVALID', 'FREE')),
  ADD COLUMN issue text NOT NULL DEFAULT '',
  ADD COLUMN derived_from text COLLATE "C" NOT NULL DEFAULT '',
  -- Keyed hash of what came: of two observations of one time the greater holds.
  ADD COLUMN digest bytea NOT NULL DEFAULT '',
  -- By which revision of its attribute's definition the value was cleaned.
  ADD COLUMN definition_revision bigint NOT NULL DEFAULT 0;
ALTER TABLE customer_attribute DROP CONSTRAINT customer_attribute_pkey;
ALTER TABLE customer_attribute ADD PRIMARY KEY (customer_id, name, source, derived_from);
-- Data quality counts them by why.
CREATE INDEX customer_attribute_invalid ON customer_attribute (name, source, issue) WHERE quality = 'INVALID';

-- What the business says of attributes: its own, and what it says over those that ship.
CREATE TABLE attribute_definition (
  name text COLLATE "C" PRIMARY KEY,
  type text NOT NULL,
  display_name_en text NOT NULL,
  display_name_zh text NOT NULL,
  category text NOT NULL,
  choices jsonb NOT NULL,
  minimum double precision,
  maximum double precision,
  stale_after_days int NOT NULL,
  trust_order text[] NOT NULL,
  aliases text[] NOT NULL,
  personal boolean NOT NULL,
  retired_at timestamptz,
  revision bigint NOT NULL
);

-- One row. Whoever cleans compares the revision with that of the definitions it has at hand.
CREATE TABLE attribute_schema (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL,
  -- The version of the shipped definitions, and the revision that brought it.
  shipped_version int NOT NULL,
  shipped_revision bigint NOT NULL
);
INSERT INTO attribute_schema (revision, shipped_version, shipped_revision) VALUES (1, 1, 1);

-- Who sends. trust IS NULL: nobody said how far to trust it.
CREATE TABLE source (
  source text COLLATE "C" PRIMARY KEY,
  trust text CHECK (trust IN ('INTERNAL', 'FORM', 'THIRD_PARTY'))
);
INSERT INTO source (source) SELECT DISTINCT unnest(sources) FROM customer;

-- Walks over all customers that a change of the schema or of trust, or values still to be sealed, make necessary.
CREATE TABLE reconsideration (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('DEFINITION', 'SOURCE', 'ALL')),
  -- The attribute or the source; empty for ALL.
  subject text NOT NULL,
  -- All transactions below have to have ended first: they may store by the state before the change.
  not_before xid8,
  -- How far the walk has come; empty: nowhere yet.
  customer_id text COLLATE "C" NOT NULL DEFAULT ''
);
INSERT INTO reconsideration (kind, subject) SELECT 'ALL', '' WHERE EXISTS (SELECT FROM customer_attribute);
