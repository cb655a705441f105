package io.clientele.scoring.playbook;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.Phrase;
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
 * Reads a playbook from YAML: {@code name}, {@code version}, {@code contact_pause_days}, sets of
 * texts under {@code service_levels} and {@code objections}, and {@code rules} that name a set of
 * each.
 */
final class PlaybookYaml {

  /** A playbook of a file, and the version that the file gives itself. */
  record Shipped(Playbook playbook, int version) {}

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "when",
          "priority",
          "kind",
          "title",
          "service",
          "every",
          "channels",
          "offer",
          "message",
          "objections",
          "task_after",
          "marketing",
          "holdout");

  private final Map<?, ?> services;
  private final Map<?, ?> objections;

  private PlaybookYaml(Map<?, ?> services, Map<?, ?> objections) {
    this.services = services;
    this.objections = objections;
  }

  /**
   * The playbook in the stream.
   *
   * @throws IllegalArgumentException where it is not valid, saying where and why
   */
  static Shipped read(InputStream yaml) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (!(root instanceof Map<?, ?> file) || !(file.get("rules") instanceof List<?> rows)) {
      throw new IllegalArgumentException("a playbook needs 'name', 'version' and 'rules'");
    }
    PlaybookYaml reader = new PlaybookYaml(map(file, "service_levels"), map(file, "objections"));
    try {
      List<Rule> rules = new ArrayList<>();
      for (Object row : rows) {
        rules.add(Field.within("rules[" + rules.size() + "]", () -> reader.rule(row)));
      }
      return new Shipped(
          new Playbook(text(file, "name"), rules, number(file, "contact_pause_days")),
          number(file, "version"));
    } catch (ClienteleException e) {
      throw new IllegalArgumentException(e.field() + ": " + e.detail(), e);
    }
  }

  private Rule rule(@Nullable Object row) {
    if (!(row instanceof Map<?, ?> fields) || !KEYS.containsAll(fields.keySet())) {
      throw new IllegalArgumentException("a rule has the keys " + KEYS + " only: " + row);
    }
    return new Rule(
        text(fields, "name"),
        text(fields, "when"),
        number(fields, "priority"),
        text(fields, "kind"),
        phrase(fields.get("title")),
        fields.get("service") == null ? Phrase.NONE : phrase(set(services, fields, "service")),
        number(fields, "every"),
        channels(fields),
        phrase(fields.get("offer")),
        phrase(fields.get("message")),
        fields.get("objections") == null ? List.of() : objections(fields),
        fields.get("task_after") == null ? null : Integer.valueOf(number(fields, "task_after")),
        Boolean.TRUE.equals(fields.get("marketing")),
        fields.get("holdout") instanceof Number share ? share.doubleValue() : 0);
  }

  private static List<Channel> channels(Map<?, ?> fields) {
    return fields.get("channels") instanceof List<?> labels
        ? labels.stream().map(label -> Channel.of("channels", String.valueOf(label))).toList()
        : List.of();
  }

  private List<Objection> objections(Map<?, ?> fields) {
    List<Objection> found = new ArrayList<>();
    if (set(objections, fields, "objections") instanceof Map<?, ?> set) {
      set.forEach((kind, answer) -> found.add(new Objection(String.valueOf(kind), phrase(answer))));
    }
    return found;
  }

  private static Object set(Map<?, ?> sets, Map<?, ?> fields, String key) {
    Object found = sets.get(fields.get(key));
    if (found == null) {
      throw Field.invalid(key, "there is no set of that name: " + fields.get(key));
    }
    return found;
  }

  private static Phrase phrase(@Nullable Object value) {
    return value instanceof Map<?, ?> texts
        ? new Phrase(textOrEmpty(texts, "en"), textOrEmpty(texts, "zh"))
        : Phrase.NONE;
  }

  private static String textOrEmpty(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    return value == null ? "" : value.toString();
  }

  private static String text(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing in " + fields);
    }
    return value.toString();
  }

  private static int number(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      return 0;
    }
    if (!(value instanceof Integer number)) {
      throw new IllegalArgumentException("'" + key + "' is no whole number in " + fields);
    }
    return number;
  }

  private static Map<?, ?> map(Map<?, ?> fields, String key) {
    return fields.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }
}
