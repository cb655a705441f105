package io.clientele.scoring.playbook;

import io.clientele.scoring.evaluation.Difference;
import io.clientele.scoring.language.Phrase;
import java.util.Locale;

/** Says in words what an uplift means. */
final class UpliftVerdict {

  /** Below that nothing is claimed, whatever the figures. */
  private static final int FEWEST = 30;

  private static final double PERCENT = 100;

  private UpliftVerdict() {}

  static Phrase of(Uplift uplift) {
    long treated = uplift.treated().count();
    long heldOut = uplift.heldOut().count();
    if (uplift.difference().isEmpty() || treated < FEWEST || heldOut < FEWEST) {
      return new Phrase(
          "Too few customers to tell: %d treated and %d held out since %d days or more; at least %d of each are needed."
              .formatted(treated, heldOut, uplift.days(), FEWEST),
          "样本太少，无法判断：满%d天的对象中，已干预%d人，对照%d人；两组各至少需要%d人。"
              .formatted(uplift.days(), treated, heldOut, FEWEST));
    }
    return of(uplift, uplift.difference().get());
  }

  private static Phrase of(Uplift uplift, Difference difference) {
    String en = "No effect can be told";
    String zh = "看不出效果";
    if (difference.certain()) {
      en = difference.value() > 0 ? "It helps" : "It harms";
      zh = difference.value() > 0 ? "有效" : "适得其反";
    }
    String one = figure(uplift, uplift.treated().mean());
    String other = figure(uplift, uplift.heldOut().mean());
    String low = figure(uplift, difference.interval().low());
    String high = figure(uplift, difference.interval().high());
    return new Phrase(
        "%s: %s of %d treated against %s of %d held out, within %d days; the difference lies between %s and %s (95 %%)."
            .formatted(
                en,
                described(uplift.outcome(), one),
                uplift.treated().count(),
                other,
                uplift.heldOut().count(),
                uplift.days(),
                low,
                high),
        "%s：%d天内，干预组%d人%s%s，对照组%d人%s；差异在%s与%s之间（95%%置信区间）。"
            .formatted(
                zh,
                uplift.days(),
                uplift.treated().count(),
                zh(uplift.outcome()),
                one,
                uplift.heldOut().count(),
                other,
                low,
                high));
  }

  private static String described(UpliftOutcome outcome, String figure) {
    return switch (outcome) {
      case ORDERED -> figure + " ordered";
      case NET_REVENUE -> figure + " net revenue on average";
      case SATISFACTION -> figure + " satisfaction on average";
    };
  }

  private static String zh(UpliftOutcome outcome) {
    return switch (outcome) {
      case ORDERED -> "下单率";
      case NET_REVENUE -> "人均净消费";
      case SATISFACTION -> "平均满意度";
    };
  }

  private static String figure(Uplift uplift, double value) {
    return uplift.outcome() == UpliftOutcome.ORDERED
        ? String.format(Locale.ROOT, "%.1f %%", PERCENT * value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
