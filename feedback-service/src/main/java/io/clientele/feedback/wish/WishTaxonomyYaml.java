package io.clientele.feedback.wish;

import io.clientele.feedback.clause.Phrase;
import io.clientele.feedback.wish.WishTaxonomy.Markers;
import io.clientele.feedback.wish.WishTaxonomy.Topic;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the table of wishes from YAML: {@code version}, {@code markers} and {@code except} with a
 * list of words by language ({@code en}, {@code zh}), and a list {@code topics} of {@code name},
 * {@code en} and {@code zh}.
 */
public final class WishTaxonomyYaml {

  private static final Set<String> KEYS = Set.of("version", "markers", "except", "topics");
  private static final Set<String> LANGUAGES = Set.of("en", "zh");
  private static final Set<String> TOPIC_KEYS = Set.of("name", "en", "zh");

  private WishTaxonomyYaml() {}

  /**
   * The table in the stream.
   *
   * @throws IllegalArgumentException where the table is not valid, saying why
   */
  public static WishTaxonomy read(InputStream yaml) {
    Map<?, ?> table = map("the table of wishes", load(yaml), KEYS);
    Map<?, ?> markers = map("'markers'", table.get("markers"), LANGUAGES);
    Map<?, ?> except =
        table.get("except") == null ? Map.of() : map("'except'", table.get("except"), LANGUAGES);
    if (!(table.get("topics") instanceof List<?> rows)) {
      throw new IllegalArgumentException("'topics' is a list");
    }
    List<Topic> topics = new ArrayList<>();
    for (Object row : rows) {
      topics.add(topic(map("a topic", row, TOPIC_KEYS)));
    }
    return new WishTaxonomy(
        text("'version'", table.get("version")),
        new Markers(words("markers", markers, "en"), words("except", except, "en")),
        new Markers(words("markers", markers, "zh"), words("except", except, "zh")),
        topics);
  }

  private static @Nullable Object load(InputStream yaml) {
    try {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException("the table of wishes is no YAML: " + e.getMessage(), e);
    }
  }

  private static Topic topic(Map<?, ?> fields) {
    String name = text("the name of a topic", fields.get("name"));
    return new Topic(name, words(name, fields, "en"), words(name, fields, "zh"));
  }

  private static Map<?, ?> map(String what, @Nullable Object value, Set<String> keys) {
    if (!(value instanceof Map<?, ?> fields) || !keys.containsAll(fields.keySet())) {
      throw new IllegalArgumentException(
          "%s has the keys %s only: %s".formatted(what, keys.stream().sorted().toList(), value));
    }
    return fields;
  }

  private static List<Phrase> words(String of, Map<?, ?> fields, String language) {
    String what = "a word of '%s' in '%s'".formatted(of, language);
    Object value = fields.get(language);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new IllegalArgumentException("'%s' of '%s' is a list".formatted(language, of));
    }
    List<Phrase> words = new ArrayList<>();
    for (Object word : list) {
      words.add(new Phrase(text(what, word)));
    }
    return words;
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
