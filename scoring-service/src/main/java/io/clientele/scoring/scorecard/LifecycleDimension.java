package io.clientele.scoring.scorecard;

import io.clientele.scoring.language.Language;
import io.clientele.scoring.lifecycle.Lifecycle;
import io.clientele.scoring.scorecard.Explanation.Share;
import io.clientele.scoring.standing.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stage of life: the score is the silence since the last order in the customer's usual
 * intervals. What moves a silent customer up is an order.
 */
final class LifecycleDimension implements ShippedExplainer.Dimension {

  private static final double MICROS_OF_DAY = 86_400e6;

  @Override
  public Optional<Explanation> explain(Ranked ranked) {
    return Optional.of(ranked.standing().buyer() ? ofBuyer(ranked) : ofProspect(ranked));
  }

  private static Explanation ofProspect(Ranked ranked) {
    return new Explanation(
        "lifecycle",
        0,
        null,
        ranked.label(),
        BigDecimal.ZERO,
        List.of(new Share("orders", "0", 0, 1, BigDecimal.ZERO, false)),
        new Sentences(Language.EN).of("lifecycle.prospect"),
        new Sentences(Language.ZH).of("lifecycle.prospect"),
        step("lifecycle.next.first", Lifecycle.NEW, "orders", 0, 1));
  }

  private static Explanation ofBuyer(Ranked ranked) {
    double days = silenceDays(ranked);
    double interval = ranked.standing().span().intervalDays();
    BigDecimal intervals = rounded(days / interval);
    return new Explanation(
        "lifecycle",
        0,
        intervals,
        ranked.label(),
        BigDecimal.ZERO,
        List.of(
            new Share(
                "silence_days",
                rounded(days).stripTrailingZeros().toPlainString(),
                days,
                1 / interval,
                intervals,
                false)),
        text(ranked, days, new Sentences(Language.EN)),
        text(ranked, days, new Sentences(Language.ZH)),
        next(ranked, days));
  }

  private static double silenceDays(Ranked ranked) {
    Standing standing = ranked.standing();
    long micros = ChronoUnit.MICROS.between(standing.lastOrderAt(), ranked.asOf());
    return Math.max(0, micros / MICROS_OF_DAY);
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(Definition.DECIMALS, RoundingMode.HALF_UP);
  }

  private static String text(Ranked ranked, double days, Sentences in) {
    return in.of(
        "lifecycle.buyer",
        Map.of(
            "label", in.label(ranked.label()),
            "days", Sentences.number(Math.floor(days)),
            "interval", Sentences.number(Math.rint(ranked.standing().span().intervalDays()))));
  }

  private static @Nullable NextStep next(Ranked ranked, double days) {
    boolean silent =
        ranked.label().equals(Lifecycle.DORMANT.label())
            || ranked.label().equals(Lifecycle.CHURNED.label());
    return silent ? step("lifecycle.next.order", Lifecycle.ACTIVE, "silence_days", days, 0) : null;
  }

  private static NextStep step(
      String key, Lifecycle reached, String indicator, double from, double to) {
    return new NextStep(
        reached.label(),
        indicator,
        from,
        to,
        text(key, reached, new Sentences(Language.EN)),
        text(key, reached, new Sentences(Language.ZH)));
  }

  private static String text(String key, Lifecycle reached, Sentences in) {
    return in.of(key, Map.of("label", in.label(reached.label())));
  }
}
