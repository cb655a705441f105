package io.clientele.scoring.expression;

/**
 * A name that expressions can use.
 *
 * @param name in full, for example {@code metrics.orders}
 * @param unit of a number, for example {@code days}; empty where there is none
 * @param meaning in one line, for people
 * @param displayEn what it is called in English
 * @param displayZh what it is called in Chinese
 * @param moving whether the value changes while nothing happens, by time or by what others do
 */
public record Name(
    String name,
    ValueType type,
    String unit,
    String meaning,
    String displayEn,
    String displayZh,
    boolean moving) {

  public Name {
    if (name.isBlank() || displayEn.isBlank() || displayZh.isBlank()) {
      throw new IllegalArgumentException("a name and its display names are not empty: " + name);
    }
  }
}
