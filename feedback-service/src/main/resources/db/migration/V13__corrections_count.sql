-- What somebody says that a text means stands in place of what the model said, which stays beside it.
alter table feedback
  add column corrected text,
  -- Counts the corrections and their withdrawals: the greatest one tells how the feedback is meant now.
  add column revision bigint not null default 0,
  add constraint corrected_is_an_answer check (corrected in ('POSITIVE', 'NEUTRAL', 'NEGATIVE'));
alter table change add column revision bigint not null default 0;

drop index feedback_by_sentiment;
create index feedback_by_meaning on feedback (coalesce(corrected, sentiment), occurred_at, source, feedback_id);

-- Corrections that were made before they counted.
with marked as (
  update feedback f set corrected = c.label, revision = 1
  from correction c where c.source = f.source and c.feedback_id = f.feedback_id
  returning f.*
)
insert into change (customer_id, source, feedback_id, occurred_at, rating, sentiment, positive, neutral, negative,
    language, model_version, wishes, aspects, aspect_polarity, order_id, channel, discounted, revision)
select customer_id, source, feedback_id, occurred_at, rating, corrected, (corrected = 'POSITIVE')::int,
    (corrected = 'NEUTRAL')::int, (corrected = 'NEGATIVE')::int, language, model_version, wishes, aspects,
    aspect_polarity, order_id, channel, mark <> 'GENUINE', revision
from marked;
