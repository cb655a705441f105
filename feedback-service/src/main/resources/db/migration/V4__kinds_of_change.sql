-- The feed tells more than feedback: scores that customers gave and what became of their complaints.
alter table change add column kind text not null default 'FEEDBACK';
-- Of another kind: what is told, as the feature wrote it.
alter table change add column news jsonb;
alter table change
  alter column feedback_id drop not null,
  alter column rating drop not null,
  alter column sentiment drop not null,
  alter column positive drop not null,
  alter column neutral drop not null,
  alter column negative drop not null,
  alter column language drop not null,
  alter column model_version drop not null;
alter table change add constraint a_kind_tells_its_own check (
  kind = 'FEEDBACK' and news is null
      and num_nulls(feedback_id, rating, sentiment, positive, neutral, negative, language, model_version) = 0
  or kind in ('SCORE', 'COMPLAINT') and news is not null
      and num_nonnulls(feedback_id, rating, sentiment, positive, neutral, negative, language, model_version) = 0
);
