package io.clientele.gateway.imports;

import io.clientele.gateway.imports.ImportOptions.Column;
import io.clientele.gateway.json.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which field each column of a file holds; empty where it holds none that is wanted. */
final class Columns {

  private static final int MOST = 10_000;

  private Columns() {}

  /** Fields by column, of a file whose header names the columns. */
  static List<String> named(ImportKind kind, ImportOptions options, List<String> header) {
    List<String> names = blank(header.size());
    options.columns().forEach((field, column) -> names.set(find(field, column, header), field));
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      boolean wanted =
          kind.knows(name)
              && !options.columns().containsKey(name)
              && !options.attributes().ignored().contains(name);
      if (names.get(i).isEmpty() && wanted && !names.contains(name)) {
        names.set(i, name);
      }
    }
    return complete(kind, names);
  }

  /** Fields by column, of a file without a header. */
  static List<String> numbered(ImportKind kind, ImportOptions options) {
    int last = options.columns().values().stream().mapToInt(Column::number).max().orElse(-1);
    if (last >= MOST) {
      throw Fields.invalid("mapping", "must name columns below " + MOST);
    }
    List<String> names = blank(last + 1);
    options.columns().forEach((field, column) -> names.set(column.number(), field));
    return complete(kind, names);
  }

  private static int find(String field, Column column, List<String> header) {
    int at = column.name().isEmpty() ? column.number() : header.indexOf(column.name());
    if (at < 0 || at >= header.size()) {
      String asked =
          column.name().isEmpty() ? "number " + column.number() : "'" + column.name() + "'";
      throw Fields.invalid(
          "mapping." + field, "names column " + asked + "; the file has: " + shown(header));
    }
    return at;
  }

  private static List<String> complete(ImportKind kind, List<String> names) {
    List<String> missing = kind.missing(names::contains);
    if (!missing.isEmpty()) {
      throw Fields.invalid(
          "mapping",
          "must say which column holds "
              + String.join(", or ", missing)
              + ", for example {\"customer_id\": \"CustomerID\"}; no column has that name");
    }
    return names;
  }

  private static String shown(List<String> header) {
    String names = String.join(", ", header);
    return names.length() > 500 ? names.substring(0, 500) + "..." : names;
  }

  private static List<String> blank(int size) {
    return new ArrayList<>(Collections.nCopies(size, ""));
  }
}
