package io.clientele.scoring.conduct;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads from YAML how behaviour is read; the shipped file shows and explains every key. */
public final class ReadingYaml {

  private ReadingYaml() {}

  /**
   * The reading in the stream.
   *
   * @throws IllegalArgumentException where it is not valid, saying why
   */
  public static Reading read(InputStream yaml) {
    YamlNode root =
        YamlNode.root(
            yaml,
            "version",
            "zone",
            "session_minutes",
            "quick_minutes",
            "consideration_days",
            "trigger_hours",
            "words");
    return new Reading(
        root.text("version"),
        zone(root.text("zone")),
        Duration.ofMinutes(root.whole("session_minutes")),
        Duration.ofMinutes(root.whole("quick_minutes")),
        Duration.ofDays(root.whole("consideration_days")),
        Duration.ofHours(root.whole("trigger_hours")),
        words(root));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("zone must be like Asia/Shanghai, not " + name, e);
    }
  }

  private static Words words(YamlNode root) {
    Map<Topic, List<String>> words = new EnumMap<>(Topic.class);
    root.lists("words")
        .forEach((topic, own) -> words.put(YamlNode.choice(Topic.class, "words", topic), own));
    return new Words(words);
  }
}
