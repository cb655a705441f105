package io.clientele.scoring.evaluation;

import io.clientele.scoring.language.DisplayNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Says verdicts in plain words.
 *
 * @param label of the group; empty for a classification
 * @param nearest the group to merge with; may be empty
 */
record Wording(String label, String nearest, int days, Map<String, Double> measures) {

  private static final List<String> COUNTS = List.of("customers", "groups", "others");
  private static final List<String> SHARES =
      List.of(
          "share",
          "identifiable",
          "reachable",
          "kept",
          "smaller_half",
          "merges",
          "splits",
          "drops");

  /** The verdict of a rule on a group, with the figures that matter. */
  Verdict group(VerdictRule rule, List<Effect> effects) {
    List<String> en = new ArrayList<>();
    List<String> zh = new ArrayList<>();
    en.add(number("customers") + " customers (" + number("share") + ")");
    zh.add(number("customers") + "位客户（占" + number("share") + "）");
    strongest(effects)
        .ifPresent(effect -> {
          boolean higher = effect.size() != null && effect.size() > 0;
          DisplayNames metric = Metrics.display(effect.metric());
          en.add(
              "most unlike the others in %s (%s)"
                  .formatted(metric.en(), higher ? "higher" : "lower"));
          zh.add("与其他客户差异最大的指标：%s（%s）".formatted(metric.zh(), higher ? "偏高" : "偏低"));
        });
    if (measures.containsKey("value_ratio")) {
      en.add("who bring " + number("value_ratio") + " times the average");
      zh.add("人均价值为平均值的" + number("value_ratio") + "倍");
    }
    if (measures.containsKey("kept")) {
      en.add("%s still had the label after %d days".formatted(number("kept"), days));
      zh.add("%d天后%s仍属于该群".formatted(days, number("kept")));
    }
    if (measures.containsKey("reachable")) {
      en.add(number("reachable") + " can be contacted");
      zh.add(number("reachable") + "可以联系");
    }
    return new Verdict(
        rule.advice(),
        "%s %s: %s. %s."
            .formatted(
                verb(rule.advice()),
                merged(rule.advice(), " with "),
                filled(rule.en()),
                String.join("; ", en)),
        "%s%s：%s。%s。"
            .formatted(
                chinese(rule.advice()),
                merged(rule.advice(), "并入"),
                filled(rule.zh()),
                String.join("；", zh)),
        rule.advice() == Advice.MERGE ? nearest : "");
  }

  /** The verdict of a rule on a classification. */
  Verdict whole(VerdictRule rule) {
    return new Verdict(
        rule.advice(),
        "%s the classification: %s.".formatted(verb(rule.advice()), filled(rule.en())),
        "%s该分类：%s。".formatted(chinese(rule.advice()), filled(rule.zh())),
        "");
  }

  private String merged(Advice advice, String with) {
    return advice == Advice.MERGE && !nearest.isEmpty() ? label + with + nearest : label;
  }

  private String verb(Advice advice) {
    return switch (advice) {
      case KEEP -> "Keep";
      case MERGE -> "Merge";
      case SPLIT -> "Split";
      case DROP -> "Drop";
    };
  }

  private String chinese(Advice advice) {
    return switch (advice) {
      case KEEP -> "保留";
      case MERGE -> label.isEmpty() ? "合并" : "将";
      case SPLIT -> "拆分";
      case DROP -> "取消";
    };
  }

  private static Optional<Effect> strongest(List<Effect> effects) {
    Effect strongest = null;
    double most = 0;
    for (Effect effect : effects) {
      Double size = effect.size();
      if (size != null && Math.abs(size) > most) {
        most = Math.abs(size);
        strongest = effect;
      }
    }
    return Optional.ofNullable(strongest);
  }

  private String filled(String template) {
    String text =
        template
            .replace("{label}", label)
            .replace("{nearest}", nearest)
            .replace("{days}", String.valueOf(days));
    for (String measure : measures.keySet()) {
      text = text.replace("{" + measure + "}", number(measure));
    }
    return text;
  }

  private String number(String measure) {
    double value = measures.getOrDefault(measure, 0.0);
    if (COUNTS.contains(measure)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (SHARES.contains(measure)) {
      return String.format(
          Locale.ROOT, value > 0 && value < 0.1 ? "%.1f %%" : "%.0f %%", 100 * value);
    }
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
