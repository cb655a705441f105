-- What nearly equal texts have in common: 64 bits of which few differ where few words do.
alter table feedback
  add column likeness bigint not null default 0,
  -- Only of long texts a few bits may differ; of what came before nothing is known.
  add column likeness_long boolean,
  add column likeness_bands int[] not null default '{}';

-- Alike long texts share a band; a short one has none.
create index feedback_by_likeness on feedback using gin (likeness_bands) where likeness_bands <> '{}';
