package io.clientele.profile.erasure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a person is forgotten in one table.
 *
 * @param table its name
 * @param label what its rows hold, in the words of a receipt; empty where nobody needs their number
 * @param columns the columns that say who the person is
 * @param by what {@code $1} is in the statement
 * @param statement forgets the person
 */
record ErasedTable(String table, String label, List<String> columns, By by, String statement) {

  /** By what a person's rows are found. */
  enum By {
    /** An array of customer ids. */
    IDS,
    /** An array of their keyed hashes. */
    HASHES
  }

  /** Keeps its own copy. */
  ErasedTable {
    columns = List.copyOf(columns);
  }

  /** A table whose rows name customers in columns: those are deleted that name the person. */
  static ErasedTable naming(String table, String label, String... columns) {
    String any =
        List.of(columns).stream()
            .map(column -> column + " = ANY ($1)")
            .collect(Collectors.joining(" OR "));
    return new ErasedTable(
        table, label, List.of(columns), By.IDS, "DELETE FROM " + table + " WHERE " + any);
  }

  /** A table whose rows are parts of those of another table, which has to come later. */
  static ErasedTable partOf(String whole, String id, String table, String label) {
    return new ErasedTable(
        table,
        label,
        List.of(),
        By.IDS,
        """
        DELETE FROM %1$s WHERE (source, %2$s) IN
          (SELECT source, %2$s FROM %3$s WHERE customer_id = ANY ($1))
        """
            .formatted(table, id, whole));
  }

  /** A table whose rows are found by a hash, and treated by a statement of their own. */
  static ErasedTable hashed(String table, String label, String statement, String... columns) {
    return new ErasedTable(table, label, List.of(columns), By.HASHES, statement);
  }
}
