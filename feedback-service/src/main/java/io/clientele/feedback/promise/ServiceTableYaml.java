package io.clientele.feedback.promise;

import io.clientele.feedback.service.BusinessCalendar;
import io.clientele.feedback.service.Opening;
import io.clientele.feedback.urgency.Priority;
import io.clientele.feedback.urgency.PriorityTable;
import io.clientele.feedback.urgency.Severity;
import io.clientele.feedback.urgency.SeverityTable;
import io.clientele.feedback.urgency.WordGroup;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the table from YAML; the shipped file shows all that there is to it. */
public final class ServiceTableYaml {

  private ServiceTableYaml() {}

  /**
   * The table in the stream.
   *
   * @throws IllegalArgumentException where the table is not valid, saying where and why
   */
  public static ServiceTable read(InputStream yaml) {
    YamlNode table =
        YamlNode.load(yaml)
            .knowing(
                "version",
                "calendars",
                "promises",
                "escalation",
                "reopen_unsolved",
                "severity",
                "priority");
    return new ServiceTable(
        table.at("version").text(),
        table.at("calendars").list().stream().map(ServiceTableYaml::calendar).toList(),
        table.at("promises").list().stream().map(ServiceTableYaml::promise).toList(),
        table.at("escalation").list().stream().map(ServiceTableYaml::step).toList(),
        table.at("reopen_unsolved").flag(),
        severity(table.at("severity")),
        priority(table.at("priority")));
  }

  private static BusinessCalendar calendar(YamlNode node) {
    node.knowing("name", "zone", "week", "dates");
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    node.at("week")
        .entries()
        .forEach((day, held) -> week.put(held.constant(DayOfWeek.class, day), openings(held)));
    Map<LocalDate, List<Opening>> dates = new HashMap<>();
    node.at("dates").entries().forEach((date, held) -> dates.put(date(held, date), openings(held)));
    return new BusinessCalendar(node.at("name").text(), zone(node.at("zone")), week, dates);
  }

  private static List<Opening> openings(YamlNode node) {
    return node.list().stream().map(one -> Opening.parse(one.text())).toList();
  }

  private static ZoneId zone(YamlNode node) {
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is a zone such as Europe/Berlin: '%s'".formatted(node.path(), node.text()), e);
    }
  }

  private static LocalDate date(YamlNode node, String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is a date, written and quoted as '2026-12-25'".formatted(node.path()), e);
    }
  }

  private static Promise promise(YamlNode node) {
    node.knowing("name", "en", "zh", "tiers", "calendar", "pauses", "targets");
    Map<Priority, Target> targets = new EnumMap<>(Priority.class);
    node.at("targets")
        .entries()
        .forEach(
            (priority, held) -> targets.put(held.constant(Priority.class, priority), target(held)));
    Set<Wait> pauses = new HashSet<>();
    node.at("pauses").list().forEach(one -> pauses.add(one.constant(Wait.class)));
    return new Promise(
        node.at("name").text(),
        node.phrase(),
        node.at("tiers").list().stream().map(YamlNode::text).toList(),
        node.at("calendar").text(),
        pauses,
        targets);
  }

  private static Target target(YamlNode node) {
    node.knowing("first_response_minutes", "resolution_minutes");
    return new Target(
        Duration.ofMinutes(node.at("first_response_minutes").whole()),
        Duration.ofMinutes(node.at("resolution_minutes").whole()));
  }

  private static Step step(YamlNode node) {
    node.knowing("name", "en", "zh", "of", "share", "level");
    return new Step(
        node.at("name").text(),
        node.phrase(),
        node.at("of").constant(Goal.class),
        node.at("share").number(),
        node.at("level").whole());
  }

  private static SeverityTable severity(YamlNode node) {
    node.knowing("negative", "words", "from");
    Map<Double, Double> negative = new HashMap<>();
    for (YamlNode row : node.at("negative").list()) {
      row.knowing("from", "points");
      negative.put(row.at("from").number(), row.at("points").number());
    }
    return new SeverityTable(
        negative,
        node.at("words").list().stream().map(ServiceTableYaml::words).toList(),
        points(node.at("from"), Severity.class));
  }

  private static WordGroup words(YamlNode node) {
    node.knowing("name", "points", "en", "zh");
    List<String> words = new ArrayList<>();
    node.at("en").list().forEach(word -> words.add(word.text()));
    node.at("zh").list().forEach(word -> words.add(word.text()));
    return new WordGroup(node.at("name").text(), node.at("points").number(), words);
  }

  private static PriorityTable priority(YamlNode node) {
    node.knowing("severity", "value_tier", "churn_risk", "from");
    return new PriorityTable(
        points(node.at("severity"), Severity.class),
        points(node.at("value_tier"), label -> label),
        points(node.at("churn_risk"), label -> label),
        points(node.at("from"), Priority.class));
  }

  private static <E extends Enum<E>> Map<E, Double> points(YamlNode node, Class<E> type) {
    return points(node, name -> node.constant(type, name));
  }

  private static <K> Map<K, Double> points(YamlNode node, Function<String, K> key) {
    Map<K, Double> points = new HashMap<>();
    node.entries().forEach((name, held) -> points.put(key.apply(name), held.number()));
    return points;
  }
}
