package io.clientele.scoring.filter;

import java.util.Locale;

/**
 * The order of a list; customers that are equal in the field follow by id in the same direction.
 *
 * @param field what is ordered by
 * @param descending greatest first
 */
public record Order(Field field, boolean descending) {

  /** Greatest net revenue first. */
  public static final Order DEFAULT = new Order(Field.NET_REVENUE, true);

  /** What a list can be ordered by. */
  public enum Field {
    NET_REVENUE("s.net", "numeric"),
    LAST_ORDER_AT("s.last_order_at", "timestamptz"),
    CUSTOMER_ID("s.customer_id", "text");

    private final String column;
    private final String type;

    Field(String column, String type) {
      this.column = column;
      this.type = type;
    }
  }

  /**
   * The order that the text asks for; a blank one asks for the {@link #DEFAULT}.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FILTER where it asks for none
   */
  public static Order parse(String text) {
    if (text.isBlank()) {
      return DEFAULT;
    }
    String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    boolean directed = words.length == 2 && (words[1].equals("desc") || words[1].equals("asc"));
    if (words.length != 1 && !directed) {
      throw unknown();
    }
    for (Field field : Field.values()) {
      if (field.name().toLowerCase(Locale.ROOT).equals(words[0])) {
        return new Order(field, directed && words[1].equals("desc"));
      }
    }
    throw unknown();
  }

  private static RuntimeException unknown() {
    return InvalidFilter.order(
        "order_by is one of net_revenue, last_order_at, customer_id, alone or followed by desc");
  }

  /** The {@code ORDER BY} of the list. */
  public String sql() {
    String direction = descending ? " DESC" : "";
    return " ORDER BY " + field.column + direction + ", s.customer_id" + direction;
  }

  /** The predicate for what comes after a place. */
  public String after(int valueParameter, int customerParameter) {
    return " AND (%s, s.customer_id) %s ($%d::%s, $%d::text)"
        .formatted(
            field.column, descending ? "<" : ">", valueParameter, field.type, customerParameter);
  }
}
