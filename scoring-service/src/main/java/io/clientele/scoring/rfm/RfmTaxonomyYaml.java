package io.clientele.scoring.rfm;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the table of groups from YAML: {@code version}, how many {@code scores} its bands are of
 * (where it does not say so, as many as are in force) and a list {@code groups} of {@code name},
 * {@code en}, {@code zh} and the bands {@code recency}, {@code frequency}, {@code monetary} as
 * {@code 4-5} or {@code 3}; a band left out holds every score.
 */
public final class RfmTaxonomyYaml {

  private static final Set<String> KEYS =
      Set.of("name", "en", "zh", "recency", "frequency", "monetary");

  private RfmTaxonomyYaml() {}

  /**
   * The table in the stream, over the scores in force.
   *
   * @param scores in force, from 2 to 10
   * @throws IllegalArgumentException where the table is not valid, saying why
   */
  public static RfmTaxonomy read(InputStream yaml, int scores) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (!(root instanceof Map<?, ?> table) || !(table.get("groups") instanceof List<?> rows)) {
      throw new IllegalArgumentException("the table of groups needs 'version' and 'groups'");
    }
    List<RfmGroup> groups = new ArrayList<>();
    for (Object row : rows) {
      groups.add(group(row));
    }
    int own = table.get("scores") instanceof Integer told ? told : scores;
    return new RfmTaxonomy(text(table, "version"), own, groups).over(scores);
  }

  private static RfmGroup group(@Nullable Object row) {
    if (!(row instanceof Map<?, ?> fields) || !KEYS.containsAll(fields.keySet())) {
      throw new IllegalArgumentException("a group has the keys " + KEYS + " only: " + row);
    }
    return new RfmGroup(
        text(fields, "name"),
        text(fields, "en"),
        text(fields, "zh"),
        band(fields, "recency"),
        band(fields, "frequency"),
        band(fields, "monetary"));
  }

  private static String text(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing in " + fields);
    }
    return value.toString();
  }

  private static Band band(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      return Band.ALL;
    }
    String text = value.toString();
    if (!text.matches("\\d{1,2}(-\\d{1,2})?")) {
      throw new IllegalArgumentException(key + " is a score or a range such as 3-5: " + text);
    }
    int dash = text.indexOf('-');
    return new Band(
        Integer.parseInt(dash < 0 ? text : text.substring(0, dash)),
        Integer.parseInt(text.substring(dash + 1)));
  }
}
