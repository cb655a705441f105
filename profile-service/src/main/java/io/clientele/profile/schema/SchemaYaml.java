package io.clientele.profile.schema;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads definitions from YAML: {@code version} and a list {@code attributes}. A key that is not
 * known is an error, so that a slip of the pen does not pass for a default.
 */
final class SchemaYaml {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "type",
          "format",
          "en",
          "zh",
          "category",
          "personal",
          "stale_after_days",
          "aliases",
          "choices",
          "minimum",
          "maximum",
          "whole",
          "currency",
          "day_first",
          "birth",
          "of");

  private SchemaYaml() {}

  /**
   * What the stream says.
   *
   * @throws IllegalArgumentException where it is not valid, saying why
   */
  static ShippedSchema read(InputStream yaml) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (!(root instanceof Map<?, ?> table)
        || !(table.get("attributes") instanceof List<?> rows)
        || !(table.get("version") instanceof Integer version)) {
      throw new IllegalArgumentException("a schema needs 'version' and 'attributes'");
    }
    List<AttributeDefinition> definitions = new ArrayList<>();
    for (Object row : rows) {
      definitions.add(definition(row));
    }
    return new ShippedSchema(version, definitions);
  }

  private static AttributeDefinition definition(@Nullable Object row) {
    if (!(row instanceof Map<?, ?> fields) || !KEYS.containsAll(fields.keySet())) {
      throw new IllegalArgumentException("an attribute has the keys " + KEYS + " only: " + row);
    }
    return new AttributeDefinition(
        text(fields, "name"),
        type(fields),
        text(fields, "en"),
        text(fields, "zh"),
        text(fields, "category"),
        number(fields, "stale_after_days").intValue(),
        List.of(),
        aliases(fields),
        yes(fields, "personal"),
        true,
        null,
        0);
  }

  private static AttributeType type(Map<?, ?> fields) {
    return switch (text(fields, "type")) {
      case "text" -> new AttributeType.Text(format(fields));
      case "number" -> new AttributeType.Numeric(bounds(fields), yes(fields, "whole"));
      case "money" -> new AttributeType.Amount(bounds(fields), text(fields, "currency"));
      case "date" -> new AttributeType.Day(yes(fields, "day_first"), yes(fields, "birth"));
      case "flag" -> new AttributeType.Flag();
      case "choice" -> new AttributeType.OneOf(choices(fields));
      case "list" ->
          new AttributeType.Items(
              choices(fields), "numbers".equals(fields.get("of")), bounds(fields));
      default -> throw new IllegalArgumentException("unknown type in " + fields);
    };
  }

  private static TextFormat format(Map<?, ?> fields) {
    return fields.get("format") == null
        ? TextFormat.PLAIN
        : TextFormat.valueOf(text(fields, "format").toUpperCase(Locale.ROOT));
  }

  private static Bounds bounds(Map<?, ?> fields) {
    return new Bounds(bound(fields, "minimum"), bound(fields, "maximum"));
  }

  private static @Nullable Double bound(Map<?, ?> fields, String key) {
    return fields.get(key) == null ? null : number(fields, key).doubleValue();
  }

  private static Choices choices(Map<?, ?> fields) {
    List<Choice> choices = new ArrayList<>();
    for (Object row : list(fields, "choices")) {
      if (!(row instanceof Map<?, ?> choice)) {
        throw new IllegalArgumentException("a choice has value, en, zh and synonyms: " + row);
      }
      choices.add(
          new Choice(
              text(choice, "value"),
              text(choice, "en"),
              text(choice, "zh"),
              texts(choice, "synonyms")));
    }
    return new Choices(choices);
  }

  // Senders that speak Chinese call an attribute by its Chinese name.
  private static List<String> aliases(Map<?, ?> fields) {
    Set<String> aliases = new LinkedHashSet<>(texts(fields, "aliases"));
    aliases.add(text(fields, "zh"));
    return List.copyOf(aliases);
  }

  private static List<String> texts(Map<?, ?> fields, String key) {
    return list(fields, key).stream().map(String::valueOf).toList();
  }

  private static List<?> list(Map<?, ?> fields, String key) {
    return fields.get(key) instanceof List<?> list ? list : List.of();
  }

  private static boolean yes(Map<?, ?> fields, String key) {
    return Boolean.TRUE.equals(fields.get(key));
  }

  private static Number number(Map<?, ?> fields, String key) {
    return fields.get(key) instanceof Number number ? number : 0;
  }

  private static String text(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing in " + fields);
    }
    return value.toString();
  }
}
