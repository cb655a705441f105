package io.clientele.scoring.portrait;

import io.clientele.scoring.expression.ValueType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds out which attributes the business has, from what is known of its customers: a name is there
 * once somebody has a value of it.
 */
@ApplicationScoped
public class AttributeCatalog {

  private static final int LOOKED_AT = 20_000;

  // Of several types the most common holds; money is its amount, beside its currency.
  private static final String FIND =
      """
      SELECT a.key, jsonb_typeof(a.value), count(*)
      FROM (SELECT attributes FROM person WHERE attributes IS NOT NULL AND attributes <> '{}' LIMIT $1) AS p
      CROSS JOIN LATERAL jsonb_each(p.attributes) AS a (key, value)
      WHERE jsonb_typeof(a.value) IN ('string', 'number', 'boolean', 'object')
      GROUP BY 1, 2 ORDER BY 3, 2
      """;

  private final Pool pool;

  AttributeCatalog(Pool pool) {
    this.pool = pool;
  }

  /** The type of each attribute by its name. */
  public Uni<Map<String, ValueType>> types() {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(LOOKED_AT))
        .map(rows -> {
          Map<String, ValueType> types = new TreeMap<>();
          rows.forEach(row -> put(types, row));
          return types;
        });
  }

  private static void put(Map<String, ValueType> types, Row row) {
    String name = row.getString(0);
    switch (row.getString(1)) {
      case "number" -> types.put(name, ValueType.NUMBER);
      case "boolean" -> types.put(name, ValueType.TRUTH);
      case "object" -> {
        types.put(name, ValueType.NUMBER);
        types.put(name + "_currency", ValueType.TEXT);
      }
      default -> types.put(name, ValueType.TEXT);
    }
  }
}
