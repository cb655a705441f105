package io.clientele.scoring.scorecard;

import io.clientele.scoring.language.Language;
import io.clientele.scoring.scorecard.Explanation.Share;
import io.clientele.scoring.tier.TierProspect;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Explains a value tier that a tier policy gave: the score is the policy's metric. */
final class PolicyTierExplainer {

  private PolicyTierExplainer() {}

  static Explanation explain(TierProspect prospect) {
    BigDecimal score = BigDecimal.valueOf(prospect.value());
    return new Explanation(
        "value_tier",
        0,
        score,
        prospect.tier(),
        BigDecimal.ZERO,
        List.of(
            new Share(metric(prospect), score.toPlainString(), prospect.value(), 1, score, false)),
        text(prospect, new Sentences(Language.EN)),
        text(prospect, new Sentences(Language.ZH)),
        next(prospect));
  }

  private static String metric(TierProspect prospect) {
    return prospect.metric().name().toLowerCase(Locale.ROOT);
  }

  private static String text(TierProspect prospect, Sentences in) {
    return in.of(
        prospect.windowDays() == 0 ? "policy_tier" : "policy_tier.window",
        Map.of(
            "label", in.label(prospect.tier()),
            "policy", prospect.policy(),
            "amount", amount(prospect, prospect.value(), in),
            "days", Integer.toString(prospect.windowDays())));
  }

  private static String amount(TierProspect prospect, double value, Sentences in) {
    return in.of(
        "policy_tier." + metric(prospect),
        Map.of("value", Sentences.number(value), "currency", prospect.currency()));
  }

  private static @Nullable NextStep next(TierProspect prospect) {
    if (prospect.missing().isEmpty()) {
      return null;
    }
    double missing = prospect.missing().getAsDouble();
    return new NextStep(
        prospect.nextTier(),
        metric(prospect),
        prospect.value(),
        prospect.value() + missing,
        next(prospect, missing, new Sentences(Language.EN)),
        next(prospect, missing, new Sentences(Language.ZH)));
  }

  private static String next(TierProspect prospect, double missing, Sentences in) {
    return in.of(
        "policy_tier.next",
        Map.of(
            "more", amount(prospect, missing, in),
            "label", in.label(prospect.nextTier())));
  }
}
