-- What is changed because of what customers said.
create table improvement (
  improvement_id text collate "C" primary key,
  -- The request that made it, and what it said: tells a repeat from other content under the same name.
  request_id text collate "C" not null,
  digest text not null,
  title text not null,
  description text not null,
  kind text not null,
  aspect text not null,
  theme_ids text[] not null,
  effort double precision not null check (effort > 0),
  confidence double precision not null check (confidence > 0 and confidence <= 1),
  weight double precision not null,
  state text not null,
  done_at timestamptz,
  notice_en text not null,
  notice_zh text not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Figures of what is linked.
  reach bigint not null default 0,
  polarity double precision not null default 0,
  priority double precision not null
    generated always as (reach * (1 - polarity) / 2 * weight * confidence / effort) stored,
  constraint kind_is_known check (kind in ('FUNCTIONAL', 'EXPERIENCE', 'BUSINESS_VALUE')),
  constraint state_is_known check (state in ('PROPOSED', 'PLANNED', 'DOING', 'DONE', 'DROPPED')),
  constraint what_is_done_has_its_time check ((state = 'DONE') = (done_at is not null))
);
create unique index improvement_of_request on improvement (request_id) where request_id <> '';
create index improvement_by_priority on improvement (priority, improvement_id);
create index improvement_by_time on improvement (created_at, improvement_id);
create index improvement_of_themes on improvement using gin (theme_ids);

create table improvement_event (
  improvement_id text collate "C" not null references improvement on delete cascade,
  version bigint not null,
  at timestamptz not null,
  done_by text not null,
  state text not null,
  changed text[] not null,
  note text not null,
  primary key (improvement_id, version)
);

-- Who said what an improvement is about.
create table improvement_feedback (
  improvement_id text collate "C" not null references improvement on delete cascade,
  source text collate "C" not null,
  feedback_id text collate "C" not null,
  customer_id text collate "C" not null,
  polarity double precision not null,
  language text not null,
  occurred_at timestamptz not null,
  -- The theme through which it is linked; empty: by hand.
  theme_id text collate "C" not null,
  linked_at timestamptz not null,
  primary key (improvement_id, source, feedback_id)
);
create index improvement_feedback_of_customer on improvement_feedback (customer_id, improvement_id);

-- Who is to be told what came of it; once.
create table notice (
  improvement_id text collate "C" not null references improvement on delete cascade,
  customer_id text collate "C" not null,
  seq bigint generated always as identity,
  language text not null,
  created_at timestamptz not null,
  primary key (improvement_id, customer_id)
);
create unique index notice_by_seq on notice (improvement_id, seq);
create index notice_of_customer on notice (customer_id);

-- Counts anew what is linked to some improvements; always in the order of their ids, so that two counts do not wait in a circle.
create function count_improvements(ids text[]) returns void language plpgsql as $$
begin
  perform from improvement where improvement_id = any(ids) order by improvement_id for update;
  update improvement i
  set reach = f.reach, polarity = f.polarity
  from unnest(ids) as a(id),
    lateral (
      select count(distinct l.customer_id) as reach, coalesce(avg(l.polarity), 0) as polarity
      from improvement_feedback l where l.improvement_id = a.id
    ) as f
  where i.improvement_id = a.id and (i.reach, i.polarity) is distinct from (f.reach, f.polarity);
end $$;

-- What an erasure deletes counts no longer.
create function count_improvements_of_gone() returns trigger language plpgsql as $$
begin
  perform count_improvements(array(select distinct improvement_id from gone order by 1));
  return null;
end $$;
create trigger improvement_feedback_gone after delete on improvement_feedback
  referencing old table as gone for each statement execute function count_improvements_of_gone();
