package io.clientele.scoring.history;

import static io.clientele.scoring.history.FactRepository.run;
import static io.clientele.scoring.history.FactRepository.texts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Writes what customers did besides buying; what is there already stays as it is. */
final class ActivityWrites {

  private static final String INSERT =
      """
      INSERT INTO activity (customer_id, source, message_id, occurred_at, kind, name, items, subject, other_customer)
      SELECT customer_id, source, message_id, occurred_at, kind, name, items::jsonb, subject, other_customer
      FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[],
          $9::text[])
        AS n (customer_id, source, message_id, occurred_at, kind, name, items, subject, other_customer)
      ON CONFLICT (source, message_id) DO NOTHING
      """;

  private ActivityWrites() {}

  static Uni<Void> store(SqlConnection connection, List<ActivityShown> activities) {
    return run(
        connection,
        INSERT,
        activities,
        texts(activities, ActivityShown::customerId),
        texts(activities, ActivityShown::source),
        texts(activities, ActivityShown::messageId),
        Times.sql(activities, shown -> shown.activity().at()),
        texts(activities, shown -> shown.activity().kind().name()),
        texts(activities, shown -> shown.activity().name()),
        texts(activities, shown -> ActivityRows.items(shown.activity().items())),
        texts(activities, shown -> shown.activity().subject()),
        texts(activities, shown -> shown.activity().otherCustomer()));
  }
}
