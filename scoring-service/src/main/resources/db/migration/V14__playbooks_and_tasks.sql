-- What to do next; a version never changes once it is stored, but for its state. While none is in force the shipped one is.
CREATE TABLE playbook (
  playbook_id  text COLLATE "C" PRIMARY KEY,
  -- the order in which they were made
  seq          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  name         text COLLATE "C" NOT NULL,
  version      integer NOT NULL,
  state        text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'IN_FORCE', 'RETIRED')),
  body         jsonb NOT NULL,
  -- the attributes that its conditions use, with the types they were checked with
  attributes   jsonb NOT NULL,
  created_at   timestamptz NOT NULL,
  activated_at timestamptz,
  UNIQUE (name, version)
);
CREATE UNIQUE INDEX playbook_in_force ON playbook (state) WHERE state = 'IN_FORCE';

-- New with every change of what is in force, so that replicas see that theirs is old.
CREATE TABLE playbook_revision (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  revision bigint NOT NULL
);
INSERT INTO playbook_revision (revision) VALUES (0);

-- Of whom a rule holds or held. Whoever writes here holds the person's row in labelled_person.
CREATE TABLE playbook_holding (
  holding_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person_id  text COLLATE "C" NOT NULL,
  rule       text COLLATE "C" NOT NULL,
  since      timestamptz NOT NULL,
  -- null: it holds
  until      timestamptz,
  -- whether the rule leaves the person alone
  held_out   boolean NOT NULL,
  -- whether a task was put on the list
  asked      boolean NOT NULL
);
CREATE UNIQUE INDEX playbook_holding_open ON playbook_holding (person_id, rule) WHERE until IS NULL;
CREATE INDEX playbook_holding_by_rule ON playbook_holding (rule, since);
CREATE INDEX playbook_holding_by_person ON playbook_holding (person_id);
CREATE INDEX playbook_holding_ended ON playbook_holding (until) WHERE until IS NOT NULL;

-- When a person has to be looked at again because of time alone; no row: never.
CREATE TABLE playbook_due (
  person_id text COLLATE "C" PRIMARY KEY,
  due_at    timestamptz NOT NULL
);
CREATE INDEX playbook_due_by_time ON playbook_due (due_at);

-- That somebody was in touch, for the frequency of contacts.
CREATE TABLE contact (
  contact_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id text COLLATE "C" NOT NULL,
  channel     text NOT NULL,
  -- empty: for none
  rule        text NOT NULL,
  at          timestamptz NOT NULL,
  by          text NOT NULL,
  message_id  text NOT NULL
);
CREATE UNIQUE INDEX contact_by_message ON contact (by, message_id) WHERE message_id <> '';
CREATE INDEX contact_by_customer ON contact (customer_id, at);
CREATE INDEX contact_by_time ON contact (at);

CREATE TABLE task (
  task_id       text COLLATE "C" PRIMARY KEY,
  customer_id   text COLLATE "C" NOT NULL,
  state         text NOT NULL CHECK (state IN ('OPEN', 'SNOOZED', 'DONE', 'LAPSED')),
  kind          text COLLATE "C" NOT NULL,
  title_en      text NOT NULL,
  title_zh      text NOT NULL,
  -- empty: somebody asked for it by hand
  rule          text COLLATE "C" NOT NULL,
  reason        text NOT NULL,
  due_at        timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  assignee      text COLLATE "C" NOT NULL,
  snoozed_until timestamptz,
  done_at       timestamptz,
  done_by       text NOT NULL,
  outcome       text NOT NULL,
  note          text NOT NULL,
  priority      integer NOT NULL,
  -- days after which the next one comes when this is done and its rule holds on; 0: none
  repeat_days   integer NOT NULL,
  version       bigint NOT NULL DEFAULT 1
);
-- Never two on the list for one rule and person.
CREATE UNIQUE INDEX task_open ON task (customer_id, rule) WHERE state IN ('OPEN', 'SNOOZED') AND rule <> '';
CREATE INDEX task_by_due ON task (greatest(due_at, snoozed_until), (- priority), task_id)
  WHERE state IN ('OPEN', 'SNOOZED');
CREATE INDEX task_by_customer ON task (customer_id);
CREATE INDEX task_ended ON task (greatest(created_at, done_at)) WHERE state IN ('DONE', 'LAPSED');
