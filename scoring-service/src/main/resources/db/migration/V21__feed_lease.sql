-- Which replica follows a feed. Renewed all the time: not part of feed_cursor, which batches lock.
CREATE TABLE feed_lease (
  feed text COLLATE "C" PRIMARY KEY,
  holder text NOT NULL,
  held_until timestamptz NOT NULL
);
