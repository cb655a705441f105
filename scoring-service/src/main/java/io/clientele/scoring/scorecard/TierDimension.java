package io.clientele.scoring.scorecard;

import io.clientele.scoring.language.Language;
import io.clientele.scoring.scorecard.Explanation.Share;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Revenue;
import io.clientele.scoring.value.TierThresholds;
import io.clientele.scoring.value.ValueTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value tier: the score is the net revenue, raised by orders and lowered by refunds. The next
 * step is the net revenue at which a better tier begins as the thresholds stand.
 */
final class TierDimension implements ShippedExplainer.Dimension {

  private static final BigDecimal LEAST_PAID = new BigDecimal("0.01");

  @Override
  public Optional<Explanation> explain(Ranked ranked) {
    Cuts cuts = ranked.cuts();
    if (!ranked.standing().buyer() || cuts == null) {
      return Optional.empty();
    }
    Revenue revenue = ranked.standing().revenue();
    return Optional.of(
        new Explanation(
            "value_tier",
            0,
            revenue.net(),
            ranked.label(),
            BigDecimal.ZERO,
            List.of(
                share("gross_revenue", revenue.gross()),
                share("refunded", revenue.refunded().negate())),
            text(ranked, new Sentences(Language.EN)),
            text(ranked, new Sentences(Language.ZH)),
            next(ranked, cuts.thresholds())));
  }

  private static Share share(String indicator, BigDecimal amount) {
    return new Share(
        indicator, amount.abs().toPlainString(), amount.doubleValue(), 1, amount, false);
  }

  private static String text(Ranked ranked, Sentences in) {
    Revenue revenue = ranked.standing().revenue();
    return in.of(
        "value_tier",
        Map.of(
            "label", in.label(ranked.label()),
            "score", Sentences.number(revenue.net()),
            "currency", revenue.currency(),
            "gross", Sentences.number(revenue.gross()),
            "refunded", Sentences.number(revenue.refunded())));
  }

  // Another rule than the thresholds may have decided: then they reach nothing.
  private static @Nullable NextStep next(Ranked ranked, TierThresholds thresholds) {
    BigDecimal net = ranked.standing().revenue().net();
    ValueTier tier = thresholds.tierOf(net);
    if (!tier.label().equals(ranked.label())) {
      return null;
    }
    BigDecimal from =
        switch (tier) {
          case PLATINUM -> null;
          case GOLD -> thresholds.platinumFrom();
          case SILVER -> thresholds.goldFrom();
          case BRONZE -> thresholds.silverFrom().max(LEAST_PAID);
        };
    return from == null ? null : step(ranked.standing().revenue(), from, thresholds.tierOf(from));
  }

  private static NextStep step(Revenue revenue, BigDecimal to, ValueTier reached) {
    return new NextStep(
        reached.label(),
        "net_revenue",
        revenue.net().doubleValue(),
        to.doubleValue(),
        text(revenue, to, reached, new Sentences(Language.EN)),
        text(revenue, to, reached, new Sentences(Language.ZH)));
  }

  private static String text(Revenue revenue, BigDecimal to, ValueTier reached, Sentences in) {
    return in.of(
        "value_tier.next",
        Map.of(
            "more", Sentences.number(to.subtract(revenue.net())),
            "currency", revenue.currency(),
            "label", in.label(reached.label())));
  }
}
