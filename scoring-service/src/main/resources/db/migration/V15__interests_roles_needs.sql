-- What is made anew in the background after facts have changed, by one replica at a time.
CREATE TABLE paced_work (
  name        text PRIMARY KEY,
  -- how many changes, and calls for it, were in what it was last made of; -1: never made
  position    bigint NOT NULL DEFAULT -1,
  done_at     timestamptz NOT NULL DEFAULT '-infinity',
  -- how often it was called for, besides by changes
  called      bigint NOT NULL DEFAULT 0,
  -- counts how often it was made
  version     bigint NOT NULL DEFAULT 0,
  lease_until timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO paced_work (name) VALUES ('interests'), ('social'), ('needs');

-- What everybody together buys and looks at.
CREATE TABLE category_share (
  category text COLLATE "C" PRIMARY KEY,
  bought   bigint NOT NULL,
  viewed   bigint NOT NULL
);

-- A person's place among those who bring, invite and tell others, and how active he is in that.
CREATE TABLE social_place (
  person_id text COLLATE "C" PRIMARY KEY,
  -- rank over the mean; 0: not in the graph
  influence double precision NOT NULL,
  followers integer NOT NULL,
  -- what he shared, invited, referred and reviewed, each halved by the half-life, at `at`
  activity  double precision NOT NULL,
  at        timestamptz NOT NULL,
  version   bigint NOT NULL
);

-- What customers asked for, as agents wrote it down.
CREATE TABLE asked_need (
  message_id  text COLLATE "C" PRIMARY KEY,
  customer_id text COLLATE "C" NOT NULL,
  topic       text NOT NULL,
  -- empty: as the taxonomy has it
  kind        text NOT NULL,
  note        text NOT NULL,
  told_by     text NOT NULL,
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX asked_need_of_customer ON asked_need (customer_id, at);

-- The strongest need of each person, as of the last look at everybody.
CREATE TABLE customer_need (
  person_id text COLLATE "C" PRIMARY KEY,
  topic     text NOT NULL,
  kind      text NOT NULL,
  source    text NOT NULL,
  strength  double precision NOT NULL,
  evidence  text NOT NULL,
  at        timestamptz NOT NULL,
  -- of how many
  needs     integer NOT NULL
);

-- The needs of everybody added up; the source is empty where it is all of them.
CREATE TABLE need_board (
  source   text NOT NULL,
  number   integer NOT NULL,
  topic    text NOT NULL,
  kind     text NOT NULL,
  reach    bigint NOT NULL,
  share    double precision NOT NULL,
  affected jsonb NOT NULL,
  -- null: too few said something
  impact   double precision,
  priority double precision NOT NULL,
  sources  jsonb NOT NULL,
  PRIMARY KEY (source, number)
);
CREATE TABLE need_board_state (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  customers bigint NOT NULL DEFAULT 0,
  as_of     timestamptz NOT NULL DEFAULT '-infinity',
  version   bigint NOT NULL DEFAULT 0
);
INSERT INTO need_board_state (one) VALUES (true);
