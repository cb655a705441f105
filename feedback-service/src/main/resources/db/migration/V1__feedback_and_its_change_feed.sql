-- Ids are compared byte by byte: cheaper than by a language's order, and alike on every machine.

-- What customers said, and how it was understood when it came in.
create table feedback (
  source text collate "C" not null,
  feedback_id text collate "C" not null,
  customer_id text collate "C" not null,
  text text not null,
  -- 0: none given.
  rating double precision not null,
  occurred_at timestamptz not null,
  channel text not null,
  order_id text collate "C" not null,
  -- SHA-256 of the content: tells a repeat from other content under the same id.
  digest bytea not null,
  -- The request that stored it: tells a repeated request from a second one.
  request_id text not null,
  received_at timestamptz not null default now(),
  sentiment text not null,
  positive double precision not null,
  neutral double precision not null,
  negative double precision not null,
  language text not null,
  model_version text not null,
  primary key (source, feedback_id),
  constraint rating_is_none_or_1_to_5 check (rating = 0 or rating between 1 and 5),
  constraint sentiment_is_known
    check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE', 'UNKNOWN'))
);

-- Both are read backwards: newest first, with the id as the tie-break of the page tokens.
create index feedback_by_time on feedback (occurred_at, source, feedback_id);
create index feedback_of_customer_by_time
  on feedback (customer_id, occurred_at, source, feedback_id);

-- The change feed. A reader's place is the pair (xid, seq): see the ADR on the change feed.
create table change (
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  customer_id text collate "C" not null,
  source text collate "C" not null,
  feedback_id text collate "C" not null,
  occurred_at timestamptz not null,
  rating double precision not null,
  sentiment text not null,
  positive double precision not null,
  neutral double precision not null,
  negative double precision not null,
  language text not null,
  model_version text not null,
  primary key (xid, seq)
);
