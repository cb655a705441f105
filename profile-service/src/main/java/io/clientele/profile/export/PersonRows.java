package io.clientele.profile.export;

import io.clientele.profile.person.Person;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of a person as records: each column under its name, sealed ones opened. */
@ApplicationScoped
class PersonRows {

  private static final int FETCHED_AT_ONCE = 200;

  private final Vault vault;

  PersonRows(Vault vault) {
    this.vault = vault;
  }

  /**
   * Reads rows.
   *
   * @param sql {@code $1} is the array of the person's ids
   * @param sealed the places of the columns that are sealed, by column
   */
  Multi<Map<String, @Nullable Object>> read(
      SqlConnection connection, String sql, Person person, Map<String, String> sealed) {
    return read(connection, sql, Tuple.of(person.customerIds().toArray(String[]::new)), sealed);
  }

  /** As above, with other parameters. */
  Multi<Map<String, @Nullable Object>> read(
      SqlConnection connection, String sql, Tuple parameters, Map<String, String> sealed) {
    return connection
        .prepare(sql)
        .onItem()
        .transformToMulti(
            statement -> statement.createStream(FETCHED_AT_ONCE, parameters).toMulti())
        .map(row -> content(row, sealed));
  }

  private Map<String, @Nullable Object> content(Row row, Map<String, String> sealed) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    for (int column = 0; column < row.size(); column++) {
      String name = row.getColumnName(column);
      content.put(name, value(row.getValue(column), sealed.get(name)));
    }
    return content;
  }

  private @Nullable Object value(@Nullable Object value, @Nullable String place) {
    return switch (value) {
      case Buffer bytes when place != null -> vault.open(place, bytes.getBytes());
      case io.vertx.mutiny.core.buffer.Buffer bytes when place != null ->
          vault.open(place, bytes.getBytes());
      case OffsetDateTime time -> time.toInstant().toString();
      case BigDecimal exact -> exact.toPlainString();
      case io.vertx.sqlclient.data.Numeric exact -> exact.toString();
      case JsonObject json -> json.getMap();
      case JsonArray json -> json.getList();
      case Object[] several -> list(several);
      case null, default -> value;
    };
  }

  private List<@Nullable Object> list(Object[] several) {
    List<@Nullable Object> values = new ArrayList<>(several.length);
    for (Object one : several) {
      values.add(value(one, null));
    }
    return values;
  }
}
