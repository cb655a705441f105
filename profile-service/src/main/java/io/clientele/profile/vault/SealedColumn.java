package io.clientele.profile.vault;

/**
 * A column of sealed texts (bytea, may be NULL). Its rows are found by where they lie, so the table
 * needs no key.
 */
public record SealedColumn(String table, String column) {

  /** The place that the column's values are sealed for. */
  public String place() {
    return table + "." + column;
  }
}
