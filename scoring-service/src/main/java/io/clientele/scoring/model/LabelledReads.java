package io.clientele.scoring.model;

import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.person.AttributeRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what is known of persons of whom it is known whether they left. */
@ApplicationScoped
class LabelledReads {

  /** The most persons that are learned from. */
  static final int MOST = 50_000;

  private static final int FETCH = 1_000;

  // An id that was merged is no person. Of too many those with the smallest hashes: the same each
  // time, and no kind of id more than another.
  private static final String LABELLED =
      """
      SELECT p.attributes::text FROM person p
      WHERE p.attributes ? $1 AND NOT p.profiling_refused
        AND NOT EXISTS (SELECT FROM membership m WHERE m.customer_id = p.person_id)
      ORDER BY md5(p.person_id), p.person_id LIMIT $2
      """;

  private final Pool pool;

  LabelledReads(Pool pool) {
    this.pool = pool;
  }

  /** Of whom an attribute is known; who refused to be profiled is not among them. */
  Uni<List<Attributes>> of(String outcome) {
    return pool.withTransaction(connection ->
        connection
            .prepare(LABELLED)
            .onItem()
            .transformToMulti(
                statement -> statement.createStream(FETCH, Tuple.of(outcome, MOST)).toMulti())
            .map(row -> AttributeRows.attributes(row.getString(0)))
            .collect()
            .asList());
  }
}
