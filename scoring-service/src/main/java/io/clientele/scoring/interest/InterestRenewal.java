package io.clientele.scoring.interest;

import io.clientele.scoring.paced.PacedRepository.Turn;
import io.clientele.scoring.paced.PacedWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts anew what everybody together buys and looks at. */
@ApplicationScoped
class InterestRenewal implements PacedWork {

  static final String NAME = "interests";

  // In one statement: one view of the facts, and whoever reads sees all of the old or all of the
  // new.
  private static final String RENEW =
      """
      WITH refused AS (
        SELECT p.person_id AS id FROM person p WHERE p.profiling_refused
        UNION SELECT m.customer_id FROM membership m JOIN person p USING (person_id) WHERE p.profiling_refused),
      bought AS (
        SELECT l.category, count(*) AS times FROM purchase_line l
        WHERE l.category <> '' AND l.quantity > 0 AND l.customer_id NOT IN (SELECT id FROM refused)
        GROUP BY 1),
      viewed AS (
        SELECT i.item ->> 'category' AS category, count(*) AS times
        FROM activity a CROSS JOIN LATERAL jsonb_array_elements(a.items) AS i (item)
        WHERE a.kind = 'PRODUCT_VIEWED' AND i.item ->> 'category' <> ''
          AND a.customer_id NOT IN (SELECT id FROM refused)
        GROUP BY 1),
      now AS (
        SELECT category, coalesce(b.times, 0) AS bought, coalesce(v.times, 0) AS viewed
        FROM bought b FULL JOIN viewed v USING (category)),
      gone AS (DELETE FROM category_share WHERE category NOT IN (SELECT category FROM now))
      INSERT INTO category_share (category, bought, viewed) SELECT category, bought, viewed FROM now
      ON CONFLICT (category) DO UPDATE SET bought = excluded.bought, viewed = excluded.viewed
      WHERE (category_share.bought, category_share.viewed) <> (excluded.bought, excluded.viewed)
      """;

  private final Pool pool;

  InterestRenewal(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Uni<Void> make(Turn turn) {
    return pool.withTransaction(connection -> connection.query(RENEW).execute().replaceWithVoid());
  }
}
