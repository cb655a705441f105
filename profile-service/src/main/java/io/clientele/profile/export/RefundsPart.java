package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person was given back. */
@ApplicationScoped
class RefundsPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, source, refund_id, order_id, refunded_at, amount, currency,
             ARRAY(
               SELECT jsonb_strip_nulls(jsonb_build_object(
                   'sku', sku, 'product_name', product_name, 'category', category,
                   'quantity', quantity::text, 'unit_price', unit_price::text,
                   'discount', discount::text, 'unit_cost', unit_cost::text, 'amount', amount::text, 'currency', currency))
               FROM refund_line AS line
               WHERE line.source = given.source AND line.refund_id = given.refund_id
               ORDER BY position) AS lines
      FROM refund AS given
      WHERE customer_id = ANY ($1::text[]) ORDER BY refunded_at, source, refund_id
      """;

  private final PersonRows rows;

  RefundsPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "refunds";
  }

  @Override
  public Set<String> tables() {
    return Set.of("refund", "refund_line");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
