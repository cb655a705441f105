-- What many customers say of one aspect in like words.
create table theme (
  theme_id text collate "C" primary key,
  aspect text not null,
  side text not null,
  language text not null,
  name text not null,
  phrases text[] not null,
  state text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- Figures of its members.
  count bigint not null default 0,
  reach bigint not null default 0,
  polarity double precision not null default 0,
  recent bigint not null default 0,
  previous bigint not null default 0,
  -- Up to when the figures count.
  counted_at timestamptz not null,
  period interval not null,
  constraint side_is_known check (side in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
  constraint theme_state_is_known check (state in ('ACTIVE', 'RETIRED'))
);
create index theme_by_count on theme (count, theme_id);

create table theme_member (
  theme_id text collate "C" not null references theme on delete cascade,
  source text collate "C" not null,
  feedback_id text collate "C" not null,
  customer_id text collate "C" not null,
  occurred_at timestamptz not null,
  polarity double precision not null,
  primary key (theme_id, source, feedback_id)
);
create index theme_member_by_time on theme_member (theme_id, occurred_at, source, feedback_id);
create index theme_member_of_customer on theme_member (customer_id, theme_id);

-- Counts themes anew, as of the time up to which they were made; in the order of their ids.
create function count_themes(ids text[]) returns void language plpgsql as $$
begin
  perform from theme where theme_id = any(ids) order by theme_id for update;
  update theme t
  set count = f.count, reach = f.reach, polarity = f.polarity, recent = f.recent, previous = f.previous
  from unnest(ids) as a(id)
    join theme of on of.theme_id = a.id,
    lateral (
      select count(*) as count, count(distinct m.customer_id) as reach, coalesce(avg(m.polarity), 0) as polarity,
        count(*) filter (where m.occurred_at >= of.counted_at - of.period) as recent,
        count(*) filter (where m.occurred_at < of.counted_at - of.period
          and m.occurred_at >= of.counted_at - 2 * of.period) as previous
      from theme_member m where m.theme_id = a.id
    ) as f
  where t.theme_id = a.id;
end $$;

create function count_themes_of_gone() returns trigger language plpgsql as $$
begin
  perform count_themes(array(select distinct theme_id from gone order by 1));
  return null;
end $$;
create trigger theme_member_gone after delete on theme_member
  referencing old table as gone for each statement execute function count_themes_of_gone();

-- Who makes the themes and when they were made last, one replica at a time; and of which changes: all before `seen`.
create table theme_work (
  one boolean primary key default true check (one),
  lease_until timestamptz not null default '-infinity',
  done_at timestamptz not null default '-infinity',
  seen xid8 not null default '0'
);
insert into theme_work default values;
