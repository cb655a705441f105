package io.clientele.scoring.history;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** Rows of the table {@code signal}, and the aspects of rows of {@code opinion}. */
public final class SignalRows {

  private static final String NONE = "{}";

  private SignalRows() {}

  /**
   * The condition that a row is the latest of its complaint up to a time; it holds of every answer.
   *
   * @param row what stands for the table
   * @param until an expression
   */
  public static String latest(String row, String until) {
    return """
    (%1$s.revision = 0 OR NOT EXISTS (SELECT FROM signal later
      WHERE later.source = %1$s.source AND later.kind = %1$s.kind AND later.id = %1$s.id
        AND later.revision > %1$s.revision AND later.occurred_at <= %2$s))\
    """
        .formatted(row, until);
  }

  static String aspects(Map<String, Double> aspects) {
    return aspects.isEmpty() ? NONE : new JsonObject(new HashMap<>(aspects)).encode();
  }

  /** Polarity by name of a column. */
  public static Map<String, Double> aspects(String stored) {
    Map<String, Double> aspects = new HashMap<>();
    if (!stored.equals(NONE)) {
      JsonObject json = new JsonObject(stored);
      json.fieldNames().forEach(name -> aspects.put(name, json.getDouble(name)));
    }
    return aspects;
  }
}
