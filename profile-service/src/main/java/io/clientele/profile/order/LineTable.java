package io.clientele.profile.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;

/** Where product lines are kept, by what they belong to. */
public enum LineTable {
  ORDERS("order_line", "order_id"),
  REVISIONS("order_revision_line", "order_id"),
  REFUNDS("refund_line", "refund_id"),
  BEHAVIOUR("behaviour_product", "message_id");

  private final String insert;

  LineTable(String table, String owner) {
    this.insert =
        """
        INSERT INTO %1$s
          (source, %2$s, position, sku, product_name, category, quantity, unit_price, discount, amount,
           currency, unit_cost)
        SELECT $1, owner, position, sku, product_name, category, quantity::numeric, unit_price::numeric,
               discount::numeric, amount::numeric, currency, unit_cost::numeric
        FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                    $9::text[], $10::text[], $11::text[], $12::text[])
          AS t (owner, position, sku, product_name, category, quantity, unit_price, discount, amount,
                currency, unit_cost)
        """
            .formatted(table, owner);
  }

  /** Stores lines by what they belong to, within the caller's transaction. */
  public Uni<Void> insert(
      SqlConnection connection, String source, Map<String, List<OrderLine>> byOwner) {
    LineColumns columns = new LineColumns();
    byOwner.forEach(columns::add);
    if (columns.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection.preparedQuery(insert).execute(columns.tuple(source)).replaceWithVoid();
  }
}
