-- Groups of customers that the business defines.
CREATE TABLE segment (
  name       text COLLATE "C" PRIMARY KEY,
  version    integer NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('RULE', 'STATIC')),
  -- of what is in force, as this version came
  revision   bigint NOT NULL,
  -- whether everybody was looked at by this version
  looked     boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- A version never changes; those of deleted segments stay, so that a version is never given twice.
CREATE TABLE segment_version (
  name            text COLLATE "C" NOT NULL,
  version         integer NOT NULL,
  -- empty: its members are put in by hand
  expression      text NOT NULL,
  -- the names of this business that it uses, with the types it was checked with
  names           jsonb NOT NULL,
  rests_on        text[] NOT NULL,
  display_name_en text NOT NULL,
  display_name_zh text NOT NULL,
  description     text NOT NULL,
  PRIMARY KEY (name, version)
);

-- New with every change of what is in force; whoever changes it holds the row.
CREATE TABLE segments_in_force (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL
);
INSERT INTO segments_in_force (revision) VALUES (0);

-- Who was put into a segment by hand, under the id that was told.
CREATE TABLE segment_member (
  customer_id text COLLATE "C" NOT NULL,
  segment     text COLLATE "C" NOT NULL,
  added_by    text NOT NULL,
  added_at    timestamptz NOT NULL,
  PRIMARY KEY (customer_id, segment)
);
CREATE INDEX segment_member_by_segment ON segment_member (segment);

-- Members of a segment by id: membership is a label of the segment's own dimension.
CREATE INDEX label_by_dimension ON label (dimension, person_id) INCLUDE (since);

-- When what is computed of a person has to be looked at again because of time, or of what others do; 'infinity':
-- not by itself; null: nobody asked for it. Not beside the single label: who has none of it may get one.
ALTER TABLE labelled_person ADD COLUMN look_at timestamptz;
CREATE INDEX labelled_person_by_look ON labelled_person (look_at) WHERE look_at < 'infinity';
