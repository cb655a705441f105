-- Topics that a text asks for; of what came before there are none.
alter table feedback add column wishes text[] not null default '{}';
alter table change add column wishes text[] not null default '{}';
