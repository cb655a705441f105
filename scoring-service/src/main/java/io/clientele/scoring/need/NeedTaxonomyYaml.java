package io.clientele.scoring.need;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the table of needs from YAML: {@code version} and a list {@code needs} of {@code name},
 * {@code kind}, {@code en}, {@code zh} and {@code words}.
 */
public final class NeedTaxonomyYaml {

  private static final Set<String> KEYS = Set.of("name", "kind", "en", "zh", "words");

  private NeedTaxonomyYaml() {}

  /**
   * The table in the stream.
   *
   * @throws IllegalArgumentException where the table is not valid, saying why
   */
  public static NeedTaxonomy read(InputStream yaml) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (!(root instanceof Map<?, ?> table) || !(table.get("needs") instanceof List<?> rows)) {
      throw new IllegalArgumentException("the table of needs has 'version' and 'needs'");
    }
    List<NeedTaxonomy.Entry> entries = new ArrayList<>();
    for (Object row : rows) {
      entries.add(entry(row));
    }
    return new NeedTaxonomy(text(table, "version"), entries);
  }

  private static NeedTaxonomy.Entry entry(@Nullable Object row) {
    if (!(row instanceof Map<?, ?> fields) || !KEYS.containsAll(fields.keySet())) {
      throw new IllegalArgumentException("a need has the keys " + KEYS + " only: " + row);
    }
    if (!(fields.get("words") instanceof List<?> words)) {
      throw new IllegalArgumentException("'words' is a list in " + fields);
    }
    return new NeedTaxonomy.Entry(
        text(fields, "name"),
        NeedKind.valueOf(text(fields, "kind").toUpperCase(Locale.ROOT)),
        text(fields, "en"),
        text(fields, "zh"),
        words.stream().map(String::valueOf).toList());
  }

  private static String text(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing in " + fields);
    }
    return value.toString();
  }
}
