-- What is asked. A version never changes; responses keep theirs.
create table survey (
  survey_id text collate "C" primary key,
  state text not null default 'DRAFT',
  -- 0: none.
  active_version integer not null default 0,
  latest_version integer not null,
  created_at timestamptz not null,
  constraint state_is_known check (state in ('DRAFT', 'ACTIVE', 'ENDED'))
);
create table survey_version (
  survey_id text collate "C" not null references survey,
  version integer not null,
  definition jsonb not null,
  created_at timestamptz not null,
  primary key (survey_id, version)
);

-- Who was asked. A link names its row; the row says whether it was used.
create table survey_invitation (
  invitation_id uuid primary key,
  seq bigint generated always as identity unique,
  survey_id text collate "C" not null references survey,
  version integer not null,
  customer_id text collate "C" not null,
  order_id text collate "C" not null,
  -- The request that invited; empty: not named.
  request_id text collate "C" not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  answered_at timestamptz,
  declined_at timestamptz
);
create index survey_invitation_of_customer on survey_invitation (customer_id, invited_at);
create index survey_invitation_by_survey on survey_invitation (survey_id, seq);
create unique index survey_invitation_by_request
  on survey_invitation (survey_id, request_id, customer_id) where request_id <> '';

-- What was answered, as it was given, and taken apart for counting.
create table survey_response (
  response_id text collate "C" primary key,
  survey_id text collate "C" not null references survey,
  version integer not null,
  source text collate "C" not null,
  customer_id text collate "C" not null,
  order_id text collate "C" not null,
  channel text not null,
  language text not null,
  answered_at timestamptz not null,
  received_at timestamptz not null default now(),
  -- SHA-256 of the content: tells a repeat from other content under the same id.
  digest bytea not null,
  answers jsonb not null
);
create index survey_response_of_customer on survey_response (customer_id);
create index survey_response_by_time on survey_response (survey_id, answered_at);

-- One row for each point, option, row of a matrix, or sentiment of a text; never the text itself.
create table survey_answer (
  response_id text collate "C" not null references survey_response on delete cascade,
  question text collate "C" not null,
  -- The row of a matrix; else empty.
  part text collate "C" not null,
  value text collate "C" not null,
  primary key (response_id, question, part, value)
);

-- Attributes still to be told to profile-service.
create table survey_telling (
  response_id text collate "C" primary key references survey_response on delete cascade,
  customer_id text collate "C" not null,
  answered_at timestamptz not null,
  attributes jsonb not null,
  attempts integer not null default 0,
  due_at timestamptz not null default now()
);
create index survey_telling_of_customer on survey_telling (customer_id);
create index survey_telling_due on survey_telling (due_at);
