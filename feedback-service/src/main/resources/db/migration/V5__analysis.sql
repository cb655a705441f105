-- What else a text says. Of what came before there is nothing.
alter table feedback
  -- Side by side: what is judged, and how, from -1 to 1.
  add column aspects text[] not null default '{}',
  add column aspect_polarity double precision[] not null default '{}',
  add column pain_point text not null default '',
  add column need text not null default '',
  add column objection text not null default '',
  add column intent text not null default '',
  add column mark text not null default 'GENUINE',
  add constraint mark_is_known check (mark in ('GENUINE', 'DUPLICATE', 'TEMPLATE', 'SPAM')),
  add constraint aspects_are_judged check (cardinality(aspects) = cardinality(aspect_polarity));

alter table change
  add column aspects text[] not null default '{}',
  add column aspect_polarity double precision[] not null default '{}',
  add column order_id text collate "C" not null default '',
  add column channel text not null default '',
  add column discounted boolean not null default false;
