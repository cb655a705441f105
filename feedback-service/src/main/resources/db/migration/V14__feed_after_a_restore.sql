-- Places in the feed are numbers of transactions, and a database that is restored from a dump counts them
-- anew: what is written then would come before what readers have read. So places are counted ahead of the
-- transactions by as much as is needed (afterMigrate.sql); as a rule that is nothing.
create table feed_clock (
  one boolean primary key default true check (one),
  ahead bigint not null default 0
);
insert into feed_clock default values;

-- The place of a transaction. In PL/pgSQL, whose plan is kept: it is called for every row of the feed.
create function feed_number(transaction xid8) returns xid8 stable strict language plpgsql as $$
begin
  return ((select transaction::text::bigint + ahead from feed_clock))::text::xid8;
end $$;

alter table change alter column xid set default feed_number(pg_current_xact_id());
