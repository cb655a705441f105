-- Who was erased, beyond recognition: the ids themselves are nowhere. One salt for the whole database, so that the
-- hashes of another one tell nothing here.
create table tombstone (
  hash bytea primary key,
  erased_at timestamptz not null default now()
);
create table tombstone_salt (
  one boolean primary key default true check (one),
  salt bytea not null
);
insert into tombstone_salt (salt)
values (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

create function customer_hash(customer_id text) returns bytea language sql stable
  return sha256((select salt from tombstone_salt) || convert_to(customer_id, 'UTF8'));

-- What an erasure deletes is found, not searched for in the whole feed.
create index change_of_customer on change (customer_id);
