package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person did. */
@ApplicationScoped
class BehavioursPart implements Part {

  private static final String SQL =
      """
      SELECT customer_id, source, message_id, name, kind, occurred_at, value, currency, subject, properties,
             ARRAY(
               SELECT jsonb_strip_nulls(jsonb_build_object(
                   'sku', sku, 'product_name', product_name, 'category', category,
                   'quantity', quantity::text, 'unit_price', unit_price::text,
                   'discount', discount::text, 'unit_cost', unit_cost::text, 'amount', amount::text, 'currency', currency))
               FROM behaviour_product AS product
               WHERE product.source = done.source AND product.message_id = done.message_id
               ORDER BY position) AS products
      FROM behaviour AS done
      WHERE customer_id = ANY ($1::text[]) ORDER BY occurred_at, source, message_id
      """;

  private final PersonRows rows;

  BehavioursPart(PersonRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "behaviours";
  }

  @Override
  public Set<String> tables() {
    return Set.of("behaviour", "behaviour_product");
  }

  @Override
  public Multi<Map<String, @Nullable Object>> records(SqlConnection connection, Person person) {
    return rows.read(connection, SQL, person, Map.of());
  }
}
