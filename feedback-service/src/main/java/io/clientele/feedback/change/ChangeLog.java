package io.clientele.feedback.change;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Appends to the change feed, in the transaction of whoever has news. */
@ApplicationScoped
public class ChangeLog {

  private static final String INSERT =
      """
      insert into change (customer_id, source, occurred_at, kind, news)
      select customer_id, source, occurred_at, kind, news::jsonb
      from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[])
        with ordinality as n(customer_id, source, occurred_at, kind, news, place)
      order by place
      """;

  /**
   * Appends changes, in their order. They are seen when the transaction has committed. Who writes
   * of a customer makes sure that the customer is not erased.
   */
  public Uni<Void> append(SqlConnection connection, List<NewChange> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                changes.stream().map(NewChange::customerId).toArray(String[]::new),
                changes.stream().map(NewChange::source).toArray(String[]::new),
                changes.stream()
                    .map(change -> change.news().at().atOffset(ZoneOffset.UTC))
                    .toArray(OffsetDateTime[]::new),
                changes.stream().map(change -> NewsJson.kind(change.news())).toArray(String[]::new),
                changes.stream()
                    .map(change -> NewsJson.write(change.news()).encode())
                    .toArray(String[]::new)))
        .replaceWithVoid();
  }
}
