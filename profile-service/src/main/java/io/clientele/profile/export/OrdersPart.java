package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person bought. */
@ApplicationScoped
class OrdersPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, source, order_id, ordered_at, amount, currency, channel, country, revised_at, cost,
             ARRAY(
               SELECT jsonb_strip_nulls(jsonb_build_object(
                   'sku', sku, 'product_name', product_name, 'category', category,
                   'quantity', quantity::text, 'unit_price', unit_price::text,
                   'discount', discount::text, 'unit_cost', unit_cost::text, 'amount', amount::text, 'currency', currency))
               FROM order_line_in_force AS line
               WHERE line.source = bought.source AND line.order_id = bought.order_id
               ORDER BY position) AS lines
      FROM order_in_force AS bought
      WHERE customer_id = ANY ($1::text[]) ORDER BY ordered_at, source, order_id
      """;

  private final PersonRows rows;

  OrdersPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public Set<String> tables() {
    return Set.of("purchase_order", "order_line", "order_revision", "order_revision_line");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
