package io.clientele.feedback.analysis;

import io.clientele.feedback.analysis.AnalysisTaxonomy.Order;
import io.clientele.feedback.clause.Phrase;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the table of analyses from YAML: {@code version}; {@code contrast}, {@code negation} and
 * {@code except} and, where wanted, {@code topic_texts} with a list of words by language ({@code
 * en}, {@code zh}); the list {@code aspects} of {@code name}, {@code label}, {@code pain_point},
 * {@code need}, {@code en}, {@code zh} and {@code model_topics}; and the lists {@code pain_points},
 * {@code needs}, {@code objections} and {@code intents} of {@code name}, {@code label}, {@code
 * confidence}, {@code en}, {@code zh} and {@code answer}.
 */
public final class AnalysisTaxonomyYaml {

  private static final Set<String> KEYS =
      Set.of(
          "version",
          "contrast",
          "negation",
          "except",
          "topic_texts",
          "aspects",
          "pain_points",
          "needs",
          "objections",
          "intents");
  private static final Set<String> LANGUAGES = Set.of("en", "zh");
  private static final Set<String> ASPECT_KEYS =
      Set.of("name", "label", "pain_point", "need", "en", "zh", "model_topics");
  private static final Set<String> KIND_KEYS =
      Set.of("name", "label", "confidence", "en", "zh", "answer");

  private AnalysisTaxonomyYaml() {}

  /**
   * The table in the stream.
   *
   * @throws IllegalArgumentException where the table is not valid, saying why
   */
  public static AnalysisTaxonomy read(InputStream yaml) {
    Map<?, ?> table = map("the table of analyses", load(yaml), KEYS);
    return new AnalysisTaxonomy(
        text("'version'", table.get("version")),
        order(table, "en"),
        order(table, "zh"),
        rows(table, "aspects", ASPECT_KEYS, AnalysisTaxonomyYaml::aspect),
        rows(table, "pain_points", KIND_KEYS, AnalysisTaxonomyYaml::kind),
        rows(table, "needs", KIND_KEYS, AnalysisTaxonomyYaml::kind),
        rows(table, "objections", KIND_KEYS, AnalysisTaxonomyYaml::kind),
        rows(table, "intents", KIND_KEYS, AnalysisTaxonomyYaml::kind));
  }

  private static @Nullable Object load(InputStream yaml) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the table of analyses is no YAML: " + e.getMessage(), e);
    }
  }

  private static Order order(Map<?, ?> table, String language) {
    return new Order(
        ordering(table, "contrast", language),
        ordering(table, "negation", language),
        ordering(table, "except", language),
        table.get("topic_texts") == null ? List.of() : ordering(table, "topic_texts", language));
  }

  private static List<Phrase> ordering(Map<?, ?> table, String key, String language) {
    return words(key, map("'" + key + "'", table.get(key), LANGUAGES), language);
  }

  private static Aspect aspect(Map<?, ?> fields) {
    String name = text("the name of an aspect", fields.get("name"));
    return new Aspect(
        name,
        wording(name, fields.get("label")),
        text("'pain_point' of " + name, fields.get("pain_point")),
        text("'need' of " + name, fields.get("need")),
        words(name, fields, "en"),
        words(name, fields, "zh"),
        new TreeSet<>(texts(name, fields, "model_topics")));
  }

  private static Kind kind(Map<?, ?> fields) {
    String name = text("the name of a kind", fields.get("name"));
    Object answer = fields.get("answer");
    return new Kind(
        name,
        wording(name, fields.get("label")),
        number("'confidence' of " + name, fields.get("confidence")),
        words(name, fields, "en"),
        words(name, fields, "zh"),
        answer == null ? Optional.empty() : Optional.of(wording(name, answer)));
  }

  private static <T> List<T> rows(
      Map<?, ?> table, String key, Set<String> keys, Function<Map<?, ?>, T> row) {
    if (!(table.get(key) instanceof List<?> list)) {
      throw new IllegalArgumentException("'%s' is a list".formatted(key));
    }
    List<T> rows = new ArrayList<>();
    for (Object one : list) {
      rows.add(row.apply(map("an entry of '" + key + "'", one, keys)));
    }
    return rows;
  }

  private static Wording wording(String of, @Nullable Object value) {
    Map<?, ?> texts = map("a wording of '" + of + "'", value, LANGUAGES);
    return new Wording(
        text("'en' of '" + of + "'", texts.get("en")),
        text("'zh' of '" + of + "'", texts.get("zh")));
  }

  private static Map<?, ?> map(String what, @Nullable Object value, Set<String> keys) {
    if (!(value instanceof Map<?, ?> fields) || !keys.containsAll(fields.keySet())) {
      throw new IllegalArgumentException(
          "%s has the keys %s only: %s".formatted(what, keys.stream().sorted().toList(), value));
    }
    return fields;
  }

  private static List<Phrase> words(String of, Map<?, ?> fields, String language) {
    return texts(of, fields, language).stream().map(Phrase::new).toList();
  }

  private static List<String> texts(String of, Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException("'%s' of '%s' is a list".formatted(key, of));
    }
    List<String> texts = new ArrayList<>();
    for (Object one : list) {
      texts.add(text("an entry of '%s' in '%s'".formatted(of, key), one));
    }
    return texts;
  }

  private static double number(String what, @Nullable Object value) {
    if (!(value instanceof Number number)) {
      throw new IllegalArgumentException("%s is a number: %s".formatted(what, value));
    }
    return number.doubleValue();
  }

  // YAML has words for yes and no, and numbers: whoever means the word quotes it.
  private static String text(String what, @Nullable Object value) {
    if (!(value instanceof String text)) {
      throw new IllegalArgumentException(
          "%s is a text, quoted where YAML sees something else in it: %s".formatted(what, value));
    }
    return text;
  }
}
