package io.clientele.scoring.conduct;

import io.clientele.scoring.conduct.Habit.Band;
import io.clientele.scoring.language.DisplayNames;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads habits from YAML; the shipped file shows and explains every key. */
public final class HabitsYaml {

  private static final String DAYPART = "daypart";
  private static final String SENSITIVITY = "sensitivity";

  private HabitsYaml() {}

  /**
   * The habits in the stream.
   *
   * @param types whose indicators sensitivity rests on
   * @throws IllegalArgumentException where they are not valid, saying why
   */
  public static Habits read(InputStream yaml, ShopperTypes types) {
    YamlNode root = YamlNode.root(yaml, "version", "least_confidence", "habits");
    double certain = root.number("least_confidence");
    String[] known =
        Stream.concat(
                HabitEstimates.BY_DIMENSION.keySet().stream(), Stream.of(DAYPART, SENSITIVITY))
            .toArray(String[]::new);
    YamlNode habits = root.node("habits", known);
    List<Habit> all = new ArrayList<>();
    for (String dimension : new TreeSet<>(HabitEstimates.BY_DIMENSION.keySet())) {
      if (habits.has(dimension)) {
        all.add(
            banded(
                dimension,
                habits.node(dimension, "en", "zh", "least", "labels"),
                certain,
                Objects.requireNonNull(HabitEstimates.BY_DIMENSION.get(dimension))));
      }
    }
    if (habits.has(DAYPART)) {
      all.add(
          daypart(habits.node(DAYPART, "en", "zh", "least", "share", "labels", "mixed"), certain));
    }
    if (habits.has(SENSITIVITY)) {
      YamlNode node = habits.node(SENSITIVITY, "en", "zh", "least", "labels", "weights");
      all.add(
          Sensitivity.of(
              estimate -> banded(SENSITIVITY, node, certain, estimate),
              node.numbers("weights"),
              types));
    }
    return new Habits(root.text("version"), all);
  }

  private static BandedHabit banded(
      String dimension, YamlNode node, double certain, Function<Conduct, Estimate> estimate) {
    return new BandedHabit(
        dimension, names(node), labels(node), node.number("least"), certain, estimate);
  }

  private static DaypartHabit daypart(YamlNode node, double certain) {
    return new DaypartHabit(
        names(node),
        labels(node),
        label(node.node("mixed", "name", "en", "zh")),
        node.number("share"),
        node.number("least"),
        certain);
  }

  private static List<Band> labels(YamlNode node) {
    return node.nodes("labels", "name", "en", "zh", "from").stream()
        .map(HabitsYaml::label)
        .toList();
  }

  private static Band label(YamlNode node) {
    return new Band(node.text("name"), names(node), node.has("from") ? node.number("from") : 0);
  }

  private static DisplayNames names(YamlNode node) {
    return new DisplayNames(node.text("en"), node.text("zh"));
  }
}
