-- What was done about feedback.
alter table feedback
  add column inbox_state text not null default 'NEW',
  add column assignee text not null default '',
  add column note text not null default '',
  add column handled_at timestamptz,
  add constraint inbox_state_is_known check (inbox_state in ('NEW', 'SEEN', 'ANSWERED', 'DONE'));

-- Each filter finds its page in the order in which it is shown; what is rarely set costs the others nothing.
create index feedback_by_state on feedback (inbox_state, occurred_at, source, feedback_id);
create index feedback_by_sentiment on feedback (sentiment, occurred_at, source, feedback_id);
create index feedback_by_intent on feedback (intent, occurred_at, source, feedback_id) where intent <> '';
create index feedback_by_pain_point on feedback (pain_point, occurred_at, source, feedback_id) where pain_point <> '';
create index feedback_by_assignee on feedback (assignee, occurred_at, source, feedback_id) where assignee <> '';
create index feedback_by_channel on feedback (channel, occurred_at, source, feedback_id) where channel <> '';
create index feedback_by_rating on feedback (rating, occurred_at) where rating > 0;
create index feedback_by_aspect on feedback using gin (aspects) where aspects <> '{}';
