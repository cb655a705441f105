package io.clientele.scoring.score;

import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.InterestsDetail;
import io.clientele.contracts.scoring.v1.Metrics;
import io.clientele.contracts.scoring.v1.RfmDetail;
import io.clientele.contracts.scoring.v1.SalesPersonalityDetail;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ShopperTypeDetail;
import io.clientele.contracts.scoring.v1.ValueTierDetail;
import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.standing.Revenue;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Standings and findings as messages. */
final class ScoreMessages {

  private static final int AVERAGE_DIGITS = 4;

  private ScoreMessages() {}

  static Score score(Answer.Scored scored, Instant asOf) {
    Standing standing = scored.standing();
    Score.Builder score =
        Score.newBuilder()
            .setCustomerId(standing.customerId())
            .setAsOf(TimeMessages.timestamp(asOf))
            .setMetrics(metrics(standing, scored.expected()));
    scored
        .findings()
        .forEach(finding -> {
          score.addClassifications(classification(finding, asOf));
          if (finding.detail() instanceof Detail.Card) {
            finding
                .score()
                .ifPresent(
                    found -> score.getMetricsBuilder().putScores(finding.dimension(), found));
          }
        });
    return score.build();
  }

  /** The answer about a person who refused to be profiled: nothing but that. */
  static Score withheld(String personId, Instant asOf) {
    return Score.newBuilder()
        .setCustomerId(personId)
        .setAsOf(TimeMessages.timestamp(asOf))
        .setProfilingRefused(true)
        .build();
  }

  private static Metrics metrics(Standing standing, @Nullable Expected expected) {
    Revenue revenue = standing.revenue();
    Metrics.Builder metrics =
        Metrics.newBuilder()
            .setOrders(standing.orders())
            .setRefunds(standing.refunds())
            .setFirstSeenAt(TimeMessages.timestamp(standing.firstSeenAt()))
            .setFeedback(standing.feedback());
    if (!revenue.currency().isEmpty()) {
      metrics.setNetRevenue(MoneyMessages.money(revenue.net(), revenue.currency()));
      metrics.setGrossRevenue(MoneyMessages.money(revenue.gross(), revenue.currency()));
      metrics.setRefunded(MoneyMessages.money(revenue.refunded(), revenue.currency()));
    }
    if (revenue.known().orders() > 0) {
      metrics.setKnownProfit(MoneyMessages.money(revenue.known().profit(), revenue.currency()));
    }
    if (standing.buyer()) {
      metrics.setAverageBasket(MoneyMessages.money(averageBasket(revenue), revenue.currency()));
      metrics.setFirstOrderAt(TimeMessages.timestamp(standing.firstOrderAt()));
      metrics.setLastOrderAt(TimeMessages.timestamp(standing.lastOrderAt()));
      metrics.setPurchaseIntervalDays(standing.span().intervalDays());
    }
    revenue
        .otherNet()
        .forEach((currency, net) -> metrics.addOtherNetRevenue(MoneyMessages.money(net, currency)));
    if (!standing.lastFeedbackAt().equals(Mood.NEVER)) {
      metrics.setLastFeedbackAt(TimeMessages.timestamp(standing.lastFeedbackAt()));
    }
    if (expected != null) {
      metrics.setExpectation(ExpectationMessages.expectation(expected));
    }
    return metrics.build();
  }

  private static BigDecimal averageBasket(Revenue revenue) {
    return revenue
        .gross()
        .divide(BigDecimal.valueOf(revenue.pricedOrders()), AVERAGE_DIGITS, RoundingMode.HALF_EVEN);
  }

  private static Classification classification(Finding finding, Instant asOf) {
    Classification.Builder classification =
        Classification.newBuilder()
            .setDimension(finding.dimension())
            .setLabel(finding.label())
            .setConfidence(finding.confidence())
            .setMethod(finding.method())
            .setVersion(finding.version())
            .setAsOf(TimeMessages.timestamp(asOf));
    finding.evidence().forEach(evidence -> classification.addEvidence(evidence(evidence)));
    finding.score().ifPresent(classification::setScore);
    switch (finding.detail()) {
      case Detail.None none -> {
        // The label says it all.
      }
      case Detail.Card card -> {
        // The evidence adds up to the score.
      }
      case Detail.Feeling feeling -> {
        // The mean is the score.
      }
      case Detail.Rfm rfm ->
          classification.setRfm(
              RfmDetail.newBuilder()
                  .setRecency(rfm.scores().recency())
                  .setFrequency(rfm.scores().frequency())
                  .setMonetary(rfm.scores().monetary()));
      case Detail.Tier tier ->
          classification.setValueTier(
              ValueTierDetail.newBuilder()
                  .setInTop20Percent(tier.inTop())
                  .setRankShare(tier.better()));
      case Detail.Shopper shopper -> {
        ShopperTypeDetail.Builder detail =
            ShopperTypeDetail.newBuilder().putAllMembership(shopper.membership());
        shopper.balance().ifPresent(detail::setBalance);
        classification.setShopperType(detail);
      }
      case Detail.Personality personality ->
          classification.setSalesPersonality(
              SalesPersonalityDetail.newBuilder()
                  .setApproachEn(personality.approach().en())
                  .setApproachZh(personality.approach().zh()));
      case Detail.Interests interests -> classification.setInterests(interests(interests));
    }
    return classification.build();
  }

  private static InterestsDetail interests(Detail.Interests found) {
    InterestsDetail.Builder detail = InterestsDetail.newBuilder();
    found
        .interests()
        .forEach(interest ->
            detail.addInterests(
                InterestsDetail.Interest.newBuilder()
                    .setCategory(interest.category())
                    .setLift(interest.lift())
                    .setPValue(interest.pValue())
                    .setCount(interest.count())));
    return detail.build();
  }

  private static io.clientele.contracts.scoring.v1.Evidence evidence(Evidence evidence) {
    return io.clientele.contracts.scoring.v1.Evidence.newBuilder()
        .setIndicator(evidence.indicator())
        .setValue(evidence.value())
        .setContribution(evidence.contribution())
        .build();
  }
}
