-- What somebody of the business says that a text means.
create table correction (
  source text collate "C" not null,
  feedback_id text collate "C" not null,
  customer_id text collate "C" not null,
  label text not null,
  corrected_by text not null,
  corrected_at timestamptz not null default now(),
  primary key (source, feedback_id),
  constraint label_is_an_answer check (label in ('POSITIVE', 'NEUTRAL', 'NEGATIVE'))
);
create index correction_of_customer on correction (customer_id);
create index correction_by_time on correction (corrected_at, source, feedback_id);

-- What was learnt from corrections: numbers and hashes, no text.
create table text_model (
  version text primary key,
  base_version text not null,
  state text not null default 'CANDIDATE',
  bytes bytea not null,
  texts int not null,
  base_accuracy double precision not null,
  base_macro_f1 double precision not null,
  accuracy double precision not null,
  macro_f1 double precision not null,
  mended int not null,
  spoilt int not null,
  made_at timestamptz not null default now(),
  -- In whose place it was put in force; empty: of the shipped model.
  instead_of text,
  constraint state_is_known check (state in ('CANDIDATE', 'IN_FORCE', 'RETIRED'))
);
-- One at most; where there is none the shipped model is in force.
create unique index text_model_in_force on text_model (state) where state = 'IN_FORCE';
