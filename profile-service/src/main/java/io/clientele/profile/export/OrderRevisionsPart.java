package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person's orders were revised to. */
@ApplicationScoped
class OrderRevisionsPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, source, order_id, revised_at, ordered_at, amount, currency, channel, country, cost,
             ARRAY(
               SELECT jsonb_strip_nulls(jsonb_build_object(
                   'sku', sku, 'product_name', product_name, 'category', category,
                   'quantity', quantity::text, 'unit_price', unit_price::text,
                   'discount', discount::text, 'unit_cost', unit_cost::text, 'amount', amount::text, 'currency', currency))
               FROM order_revision_line AS line
               WHERE line.source = revised.source AND line.order_id = revised.order_id
               ORDER BY position) AS lines
      FROM order_revision AS revised
      WHERE customer_id = ANY ($1::text[])
         OR (source, order_id) IN (
           SELECT source, order_id FROM purchase_order WHERE customer_id = ANY ($1::text[]))
      ORDER BY revised_at, source, order_id
      """;

  private final PersonRows rows;

  OrderRevisionsPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "order_revisions";
  }

  @Override
  public Set<String> tables() {
    return Set.of("order_revision", "order_revision_line");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
