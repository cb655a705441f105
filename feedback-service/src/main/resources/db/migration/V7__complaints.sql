-- Complaints as cases. Times that are spent are open time of a calendar, in microseconds.
create table complaint (
  complaint_id text collate "C" primary key,
  source text collate "C" not null,
  message_id text collate "C" not null,
  -- SHA-256 of what was told: tells a repeat from other content under the same ids.
  digest bytea not null,
  customer_id text collate "C" not null,
  order_id text collate "C" not null,
  feedback_source text collate "C" not null,
  feedback_id text collate "C" not null,
  aspect text not null,
  channel text not null,
  text text not null,
  opened_at timestamptz not null,
  state text not null,
  severity text not null,
  severity_given boolean not null,
  priority text not null,
  priority_points double precision not null,
  reasons jsonb not null,
  value_tier text not null,
  churn_risk text not null,
  promise text not null,
  assignee text collate "C" not null,
  solution text not null,
  times_reopened integer not null,
  response_target bigint not null,
  resolution_target bigint not null,
  -- What the clock showed when it was set going or stopped last; null: it stands.
  clock_shown bigint not null,
  clock_since timestamptz,
  responded_at timestamptz,
  responded_after bigint,
  resolved_at timestamptz,
  escalated text[] not null,
  escalation_level integer not null,
  response_due_at timestamptz,
  resolution_due_at timestamptz,
  escalate_at timestamptz,
  due_at timestamptz not null
    generated always as (coalesce(least(response_due_at, resolution_due_at), 'infinity')) stored,
  follow_up_at timestamptz,
  solved boolean,
  -- 0: none given.
  rating double precision not null,
  version bigint not null,
  unique (source, message_id),
  constraint complaint_state_is_known check (state in
    ('OPEN', 'WAITING_FOR_CUSTOMER', 'WAITING_FOR_THIRD_PARTY', 'RESOLVED', 'REOPENED', 'CLOSED')),
  constraint complaint_severity_is_known check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  constraint complaint_priority_is_known check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT'))
);

-- The queue, what is to be escalated, and the cases of a customer and of a period.
create index complaint_by_due on complaint (due_at, complaint_id)
  where state not in ('RESOLVED', 'CLOSED');
create index complaint_to_escalate on complaint (escalate_at) where escalate_at is not null;
create index complaint_of_customer on complaint (customer_id, opened_at);
create index complaint_by_opening on complaint (opened_at);

-- What happened to a case; deleted with it.
create table complaint_event (
  complaint_id text collate "C" not null references complaint on delete cascade,
  seq bigint generated always as identity,
  customer_id text collate "C" not null,
  kind text not null,
  at timestamptz not null,
  done_by text not null,
  from_state text not null,
  to_state text not null,
  detail text not null,
  -- The request that did it: a repeat of it changes nothing.
  request_id text collate "C" not null,
  primary key (complaint_id, seq)
);
create index complaint_event_of_customer on complaint_event (customer_id);
create unique index complaint_event_of_request on complaint_event (complaint_id, request_id)
  where request_id <> '';

-- Which cases went with their customers, beyond recognition: whoever acts on one is told so.
create table erased_complaint (hash bytea primary key);

create function remember_erased_complaint() returns trigger language plpgsql as $$
begin
  insert into erased_complaint (hash) values (customer_hash(old.complaint_id)) on conflict do nothing;
  return null;
end $$;
create trigger complaint_is_erased after delete on complaint
  for each row execute function remember_erased_complaint();

-- Up to where of the change feed feedback was looked through for complaints.
create table complaint_intake (
  one boolean primary key default true check (one),
  xid bigint not null,
  seq bigint not null
);
