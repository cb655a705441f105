package io.clientele.profile.audit;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of one list, with their parameters. */
final class AuditConditions {

  private final List<String> conditions = new ArrayList<>();
  private final Tuple parameters = Tuple.tuple();

  /**
   * Adds a condition; nothing where a value is null.
   *
   * @param condition with {@code %s} for each parameter
   */
  void add(String condition, @Nullable Object... values) {
    List<Object> given = new ArrayList<>();
    for (Object value : values) {
      if (value == null) {
        return;
      }
      given.add(value);
    }
    Object[] names =
        given.stream()
            .map(value -> {
              parameters.addValue(value);
              return "$" + parameters.size();
            })
            .toArray();
    conditions.add(condition.formatted(names));
  }

  /** The statement, the newest first; its last parameter is how many rows it gives. */
  String statement(int limit) {
    parameters.addValue(limit);
    String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    return "SELECT * FROM audit_entry"
        + where
        + " ORDER BY at DESC, entry_id DESC LIMIT $"
        + parameters.size();
  }

  /** The parameters, after the statement was asked for. */
  Tuple parameters() {
    return parameters;
  }
}
