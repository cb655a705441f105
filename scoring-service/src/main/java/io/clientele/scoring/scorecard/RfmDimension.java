package io.clientele.scoring.scorecard;

import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.language.Language;
import io.clientele.scoring.rfm.RfmGroup;
import io.clientele.scoring.rfm.RfmScales;
import io.clientele.scoring.rfm.RfmScores;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.rfm.Scale;
import io.clientele.scoring.scorecard.Explanation.Share;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The RFM group: the score is the mean of the three scores, a third of each to four decimals, added
 * up. Groups have no order of their own; a step up is one that raises a single score and by that
 * changes the group, as the cuts stand: the one that asks for the smallest change in proportion.
 */
final class RfmDimension implements ShippedExplainer.Dimension {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private record Step(double size, NextStep step) {}

  @Override
  public Optional<Explanation> explain(Ranked ranked) {
    Cuts cuts = ranked.cuts();
    if (!ranked.standing().buyer() || cuts == null) {
      return Optional.empty();
    }
    RfmScales scales = cuts.scales(ranked.asOf());
    Standing standing = ranked.standing();
    RfmScores scores =
        scales.score(standing.lastOrderAt(), standing.orders(), standing.revenue().net());
    List<Share> shares =
        List.of(
            share("recency", scores.recency()),
            share("frequency", scores.frequency()),
            share("monetary", scores.monetary()));
    return Optional.of(
        new Explanation(
            "rfm",
            0,
            shares.stream().map(Share::contribution).reduce(BigDecimal.ZERO, BigDecimal::add),
            ranked.label(),
            BigDecimal.ZERO,
            shares,
            text(ranked, scores, scales, new Sentences(Language.EN)),
            text(ranked, scores, scales, new Sentences(Language.ZH)),
            steps(ranked, scores, scales).stream()
                .min(Comparator.comparingDouble(Step::size))
                .map(Step::step)
                .orElse(null)));
  }

  private static Share share(String indicator, int score) {
    BigDecimal third =
        BigDecimal.valueOf(score)
            .divide(BigDecimal.valueOf(3), Definition.DECIMALS, RoundingMode.HALF_UP);
    return new Share(indicator, String.valueOf(score), score, 1 / 3.0, third, false);
  }

  private static String text(Ranked ranked, RfmScores scores, RfmScales scales, Sentences in) {
    return in.of(
        "rfm",
        Map.of(
            "label", name(ranked.taxonomy(), ranked.label(), in),
            "recency", String.valueOf(scores.recency()),
            "frequency", String.valueOf(scores.frequency()),
            "monetary", String.valueOf(scores.monetary()),
            "most", String.valueOf(scales.monetary().cuts().size() + 1)));
  }

  private static String name(RfmTaxonomy taxonomy, String group, Sentences in) {
    return taxonomy.groups().stream()
        .filter(one -> one.name().equals(group))
        .map(one -> in.language().of(new DisplayNames(one.english(), one.chinese()).or(one.name())))
        .findFirst()
        .orElse(group);
  }

  private static List<Step> steps(Ranked ranked, RfmScores scores, RfmScales scales) {
    List<Step> steps = new ArrayList<>();
    Standing standing = ranked.standing();
    RfmTaxonomy taxonomy = ranked.taxonomy();
    int today = scales.recency().score(ranked.asOf());
    if (today > scores.recency()) {
      RfmGroup then = taxonomy.groupOf(new RfmScores(today, scores.frequency(), scores.monetary()));
      add(steps, ranked, "recency", scores.recency(), today, "", then);
    }
    for (int k = scores.frequency(); k <= scales.frequency().cuts().size(); k++) {
      long orders = scales.frequency().cuts().get(k - 1) + 1;
      int score = scales.frequency().score(orders);
      RfmGroup then = taxonomy.groupOf(new RfmScores(scores.recency(), score, scores.monetary()));
      String more = Sentences.number(BigDecimal.valueOf(orders - standing.orders()));
      add(steps, ranked, "frequency", (double) standing.orders(), (double) orders, more, then);
    }
    for (int k = scores.monetary(); k <= scales.monetary().cuts().size(); k++) {
      BigDecimal net = above(scales.monetary(), k);
      int score = scales.monetary().score(net);
      RfmGroup then = taxonomy.groupOf(new RfmScores(scores.recency(), scores.frequency(), score));
      BigDecimal now = standing.revenue().net();
      String more = Sentences.number(net.subtract(now));
      add(steps, ranked, "monetary", now.doubleValue(), net.doubleValue(), more, then);
    }
    return steps;
  }

  private static BigDecimal above(Scale<BigDecimal> scale, int cut) {
    return scale.cuts().get(cut - 1).add(CENT);
  }

  private static void add(
      List<Step> steps,
      Ranked ranked,
      String indicator,
      double from,
      double to,
      String more,
      RfmGroup then) {
    if (!then.name().equals(ranked.label())) {
      steps.add(
          new Step(
              Math.abs(to - from) / Math.max(1, Math.abs(from)),
              new NextStep(
                  then.name(),
                  indicator,
                  from,
                  to,
                  text(ranked, indicator, more, then, new Sentences(Language.EN)),
                  text(ranked, indicator, more, then, new Sentences(Language.ZH)))));
    }
  }

  private static String text(
      Ranked ranked, String indicator, String more, RfmGroup then, Sentences in) {
    return in.of(
        "rfm.next." + indicator,
        Map.of(
            "more", more,
            "currency", ranked.standing().revenue().currency(),
            "label", name(ranked.taxonomy(), then.name(), in)));
  }
}
