package io.clientele.profile.behaviour;

import io.clientele.profile.order.LineTable;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.value.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps behaviour. */
@ApplicationScoped
public class BehaviourRepository {

  private static final String INSERT =
      """
      INSERT INTO behaviour
        (source, message_id, customer_id, name, occurred_at, properties, kind, value, currency, subject)
      SELECT $1, message_id, customer_id, name, occurred_at, properties::jsonb, kind, value::numeric,
             currency, subject
      FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
                  $8::text[], $9::text[], $10::text[])
        AS t (message_id, customer_id, name, occurred_at, properties, kind, value, currency, subject)
      """;

  /** Stores behaviour by its message id, within the caller's transaction. */
  public Uni<Void> insert(
      SqlConnection connection, String source, Map<String, Behaviour> byMessageId) {
    if (byMessageId.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Collection<Behaviour> rows = byMessageId.values();
    return connection
        .preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addValue(source)
                .addValue(byMessageId.keySet().toArray(String[]::new))
                .addValue(texts(rows, Behaviour::customerId))
                .addValue(texts(rows, Behaviour::name))
                .addValue(
                    rows.stream()
                        .map(row -> row.occurredAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addValue(texts(rows, Behaviour::properties))
                .addValue(texts(rows, row -> row.about().kind().column()))
                .addValue(texts(rows, row -> amount(row.about().value())))
                .addValue(texts(rows, row -> currency(row.about().value())))
                .addValue(texts(rows, row -> row.about().subject())))
        .chain(() -> LineTable.BEHAVIOUR.insert(connection, source, products(byMessageId)));
  }

  private static Map<String, List<OrderLine>> products(Map<String, Behaviour> byMessageId) {
    Map<String, List<OrderLine>> products = new LinkedHashMap<>();
    byMessageId.forEach((id, behaviour) -> products.put(id, behaviour.about().products()));
    return products;
  }

  private static @Nullable String amount(@Nullable Money value) {
    return value == null ? null : value.amount().toPlainString();
  }

  private static @Nullable String currency(@Nullable Money value) {
    return value == null ? null : value.currency();
  }

  private static @Nullable String[] texts(
      Collection<Behaviour> rows, Function<Behaviour, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
