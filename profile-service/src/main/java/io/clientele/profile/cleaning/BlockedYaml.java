package io.clientele.profile.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads from the service's resources what is typed where somebody has nothing to say. */
final class BlockedYaml {

  private static final String RESOURCE = "blocked.yaml";

  private BlockedYaml() {}

  static Blocked load() {
    try (InputStream yaml = BlockedYaml.class.getResourceAsStream(RESOURCE)) {
      Object root =
          new Yaml(new SafeConstructor(new LoaderOptions()))
              .load(Objects.requireNonNull(yaml, RESOURCE + " is not in the jar"));
      Map<?, ?> table = table(root);
      Map<?, ?> emails = table(table.get("emails"));
      return new Blocked(
          texts(table, "values"),
          texts(table, "names"),
          texts(emails, "addresses"),
          texts(emails, "mailboxes"),
          texts(emails, "domains"),
          texts(emails, "top_domains"),
          texts(table, "phones"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<?, ?> table(@Nullable Object part) {
    if (part instanceof Map<?, ?> table) {
      return table;
    }
    throw new IllegalArgumentException(RESOURCE + " lacks a part");
  }

  private static Set<String> texts(Map<?, ?> table, String key) {
    if (!(table.get(key) instanceof List<?> list)) {
      throw new IllegalArgumentException(RESOURCE + " lacks the list " + key);
    }
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(Texts.lower(Texts.tidy(String.valueOf(text)))));
    return Set.copyOf(texts);
  }
}
