package io.clientele.scoring.escalation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.language.Phrase;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the tasks of escalations from YAML: {@code version} and a list {@code tasks} of {@code
 * level}, {@code kind}, {@code en}, {@code zh}, {@code priority} and {@code due_hours}.
 */
final class EscalationTasksYaml {

  private static final Set<String> KEYS =
      Set.of("level", "kind", "en", "zh", "priority", "due_hours");

  private EscalationTasksYaml() {}

  /**
   * The table in the stream.
   *
   * @throws IllegalArgumentException where it is not valid, saying why
   */
  static EscalationTasks read(InputStream yaml) {
    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    if (!(root instanceof Map<?, ?> table)
        || !Set.of("version", "tasks").equals(table.keySet())
        || !(table.get("tasks") instanceof List<?> rows)) {
      throw new IllegalArgumentException(
          "the table of escalation tasks has 'version' and 'tasks', and nothing else");
    }
    List<EscalationTask> tasks = new ArrayList<>();
    for (Object row : rows) {
      tasks.add(task("tasks[" + tasks.size() + "]", row));
    }
    return new EscalationTasks(String.valueOf(table.get("version")), tasks);
  }

  private static EscalationTask task(String place, @Nullable Object row) {
    if (!(row instanceof Map<?, ?> fields) || !KEYS.equals(fields.keySet())) {
      throw new IllegalArgumentException(place + " has the keys " + KEYS + " and no others");
    }
    try {
      return new EscalationTask(
          number(fields, "level"),
          String.valueOf(fields.get("kind")),
          new Phrase(String.valueOf(fields.get("en")), String.valueOf(fields.get("zh"))),
          number(fields, "priority"),
          Duration.ofHours(number(fields, "due_hours")));
    } catch (ClienteleException e) {
      throw new IllegalArgumentException(place + "." + e.field() + ": " + e.detail(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  private static int number(Map<?, ?> fields, String key) {
    if (fields.get(key) instanceof Integer number) {
      return number;
    }
    throw new IllegalArgumentException("'" + key + "' is a whole number");
  }
}
