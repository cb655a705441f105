package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.Currencies;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to read a file.
 *
 * @param columns where our fields are in it; those that are not mapped go by their own name
 * @param header true where the first record names the columns
 * @param delimiter between two cells; a blank means runs of blanks
 * @param quote around a cell
 * @param currency of amounts whose line names none
 * @param source whose facts these are
 * @param attributes what becomes of the other columns of a customer file
 * @param idPrefix put before each customer id
 */
record ImportOptions(
    Map<String, Column> columns,
    boolean header,
    char delimiter,
    char quote,
    DateReader dates,
    String currency,
    String source,
    AttributeMapping attributes,
    String idPrefix) {

  /** The options that stand beside the columns in a mapping, and as query parameters. */
  static final Set<String> NAMES =
      Set.of("dateFormat", "timeZone", "delimiter", "currency", "source", "header", "quote");

  private static final String CUSTOMER_ID = "customer_id";
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /** A column by its name, or by its number from 0 where the name is empty. */
  record Column(String name, int number) {}

  /**
   * Options.
   *
   * @param mapping columns by our fields, and options
   * @param parameters options that were given by themselves; they win
   * @param caller the source where none is given
   */
  static ImportOptions of(
      ImportKind kind,
      Fields mapping,
      Map<String, String> parameters,
      String caller,
      String currency) {
    Map<String, String> given = new HashMap<>();
    Map<String, Column> columns = new LinkedHashMap<>();
    AttributeMapping attributes =
        kind.keepsOthers() ? AttributeMapping.of(mapping) : AttributeMapping.NONE;
    attributes
        .columns()
        .forEach((attribute, column) -> columns.put(attribute, new Column(column, -1)));
    String idPrefix = "";
    for (Map.Entry<String, JsonNode> entry : mapping.node().properties()) {
      String name = entry.getKey();
      if (NAMES.contains(name)) {
        given.put(name, option(name, entry.getValue()));
      } else if (kind.keepsOthers() && AttributeMapping.owns(name, entry.getValue())) {
        continue;
      } else if (name.equals(CUSTOMER_ID) && entry.getValue().isObject()) {
        Fields told = Fields.of("mapping." + name, entry.getValue());
        columns.put(name, column(name, entry.getValue().path("column")));
        idPrefix = told.text("prefix").orElse("");
      } else if (kind.knows(name)) {
        columns.put(name, column(name, entry.getValue()));
      } else {
        throw Fields.invalid(
            "mapping." + name,
            "is neither a field ("
                + String.join(", ", kind.fields())
                + ") nor an option ("
                + String.join(", ", NAMES.stream().sorted().toList())
                + ")");
      }
    }
    given.putAll(parameters);
    return of(columns, given, caller, currency, attributes, idPrefix);
  }

  private static ImportOptions of(
      Map<String, Column> columns,
      Map<String, String> given,
      String caller,
      String currency,
      AttributeMapping attributes,
      String idPrefix) {
    boolean named =
        columns.isEmpty() || columns.values().stream().anyMatch(column -> !column.name().isEmpty());
    boolean header = Optional.ofNullable(given.get("header")).map(ImportOptions::yes).orElse(named);
    if (!header && named) {
      throw Fields.invalid(
          "mapping", "must give columns by their numbers, from 0, where the file has no header");
    }
    char delimiter = character("delimiter", given.getOrDefault("delimiter", ","));
    char quote = character("quote", given.getOrDefault("quote", "\""));
    if (delimiter == quote) {
      throw Fields.invalid("delimiter", "must not be the quote as well");
    }
    return new ImportOptions(
        Map.copyOf(columns),
        header,
        delimiter,
        quote,
        DateReader.of(given.get("dateFormat"), given.getOrDefault("timeZone", "UTC")),
        Currencies.known("currency", given.getOrDefault("currency", currency)),
        source(given.getOrDefault("source", caller)),
        attributes,
        idPrefix);
  }

  private static String option(String name, JsonNode value) {
    if (!value.isTextual() && !value.isBoolean()) {
      throw Fields.invalid("mapping." + name, "must be a string, not " + Fields.kind(value));
    }
    return value.asText();
  }

  private static Column column(String name, JsonNode value) {
    if (value.isTextual() && !value.textValue().isBlank()) {
      return new Column(value.textValue().strip(), -1);
    }
    if (value.isInt() && value.intValue() >= 0) {
      return new Column("", value.intValue());
    }
    throw Fields.invalid("mapping." + name, "must be the name of a column, or its number from 0");
  }

  private static boolean yes(String header) {
    return switch (header.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Fields.invalid("header", "must be true or false");
    };
  }

  private static char character(String name, String text) {
    String one = text.equals("\\t") ? "\t" : text;
    boolean usable =
        one.length() == 1 && one.charAt(0) < 128 && !List.of("\r", "\n", "\0").contains(one);
    if (!usable) {
      throw Fields.invalid(name, "must be one ASCII character");
    }
    return one.charAt(0);
  }

  private static String source(String name) {
    String source = name.strip().toLowerCase(Locale.ROOT);
    if (!SOURCE.matcher(source).matches()) {
      throw Fields.invalid("source", "must have at most 64 of a-z, 0-9, '.', '_' and '-'");
    }
    return source;
  }
}
