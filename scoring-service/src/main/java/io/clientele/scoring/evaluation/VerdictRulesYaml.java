package io.clientele.scoring.evaluation;

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

/** Reads the rules of verdicts from YAML; the shipped file shows and explains every key. */
final class VerdictRulesYaml {

  private VerdictRulesYaml() {}

  /**
   * The rules in the stream.
   *
   * @throws IllegalArgumentException where they are not valid, saying why
   */
  static VerdictRules read(InputStream yaml) {
    Map<?, ?> root =
        mapping(
            new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml),
            Set.of("version", "groups", "whole"));
    return new VerdictRules(
        text(root, "version"),
        rules(root, "groups", VerdictRules.OF_GROUP),
        rules(root, "whole", VerdictRules.OF_WHOLE));
  }

  private static List<VerdictRule> rules(Map<?, ?> root, String key, Set<String> measures) {
    List<VerdictRule> rules = new ArrayList<>();
    for (Object node : list(root, key)) {
      Map<?, ?> fields = mapping(node, Set.of("advice", "when", "en", "zh"));
      List<Condition> when = new ArrayList<>();
      for (Object condition : list(fields, "when")) {
        when.add(Condition.of(String.valueOf(condition), measures));
      }
      rules.add(
          new VerdictRule(
              Advice.valueOf(text(fields, "advice").toUpperCase(Locale.ROOT)),
              when,
              text(fields, "en"),
              text(fields, "zh")));
    }
    return rules;
  }

  private static List<?> list(Map<?, ?> fields, String key) {
    Object node = fields.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof List<?> list)) {
      throw new IllegalArgumentException("'" + key + "' is a list");
    }
    return list;
  }

  private static Map<?, ?> mapping(@Nullable Object node, Set<String> known) {
    if (!(node instanceof Map<?, ?> map) || !known.containsAll(map.keySet())) {
      throw new IllegalArgumentException("the keys " + known + " are known only: " + node);
    }
    return map;
  }

  private static String text(Map<?, ?> fields, String key) {
    Object value = fields.get(key);
    if (value == null) {
      throw new IllegalArgumentException("'" + key + "' is missing in " + fields);
    }
    return value.toString();
  }
}
