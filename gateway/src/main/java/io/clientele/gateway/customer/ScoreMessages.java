package io.clientele.gateway.customer;

import static io.clientele.gateway.wire.ScalarMessages.finite;
import static io.clientele.gateway.wire.ScalarMessages.given;

import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.Expectation;
import io.clientele.contracts.scoring.v1.InterestsDetail;
import io.clientele.contracts.scoring.v1.Metrics;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores of the contracts. */
public final class ScoreMessages {

  private ScoreMessages() {}

  /** A score as JSON shows it. */
  public static ScoreView view(Score score) {
    Map<String, ClassificationView> classifications = new LinkedHashMap<>();
    score
        .getClassificationsList()
        .forEach(classification ->
            classifications.put(classification.getDimension(), view(classification)));
    return new ScoreView(
        score.getCustomerId(),
        score.hasMetrics() ? view(score.getMetrics()) : null,
        classifications,
        score.getProfilingRefused(),
        TimeMessages.text(score.hasAsOf(), score.getAsOf()));
  }

  private static ClassificationView view(Classification c) {
    boolean rfm = c.hasRfm();
    boolean tier = c.hasValueTier();
    return new ClassificationView(
        c.getLabel(),
        rfm ? c.getRfm().getRecency() : null,
        rfm ? c.getRfm().getFrequency() : null,
        rfm ? c.getRfm().getMonetary() : null,
        tier ? c.getValueTier().getInTop20Percent() : null,
        tier ? c.getValueTier().getRankShare() : null,
        c.hasShopperType() ? finite(c.getShopperType().getMembershipMap()) : null,
        finite(c.hasShopperType(), c.getShopperType().getBalance()),
        c.hasInterests() ? interests(c.getInterests()) : null,
        given(c.getSalesPersonality().getApproachEn()),
        given(c.getSalesPersonality().getApproachZh()),
        c.hasScore() ? c.getScore() : null,
        c.getConfidence(),
        c.getEvidenceList().stream()
            .map(e -> new EvidenceView(e.getIndicator(), e.getValue(), e.getContribution()))
            .toList(),
        c.getMethod(),
        c.getVersion(),
        TimeMessages.text(c.hasAsOf(), c.getAsOf()));
  }

  private static List<ClassificationView.InterestView> interests(InterestsDetail detail) {
    return detail.getInterestsList().stream()
        .map(i ->
            new ClassificationView.InterestView(
                i.getCategory(), finite(i.getLift()), finite(i.getPValue()), i.getCount()))
        .toList();
  }

  private static MetricsView view(Metrics m) {
    return new MetricsView(
        m.getOrders(),
        m.getRefunds(),
        MoneyMessages.view(m.hasNetRevenue(), m.getNetRevenue()),
        MoneyMessages.view(m.hasGrossRevenue(), m.getGrossRevenue()),
        MoneyMessages.view(m.hasRefunded(), m.getRefunded()),
        MoneyMessages.view(m.hasAverageBasket(), m.getAverageBasket()),
        TimeMessages.text(m.hasFirstOrderAt(), m.getFirstOrderAt()),
        TimeMessages.text(m.hasLastOrderAt(), m.getLastOrderAt()),
        m.hasPurchaseIntervalDays() ? m.getPurchaseIntervalDays() : null,
        m.getOtherNetRevenueList().stream().map(MoneyMessages::view).toList(),
        m.getFeedback(),
        TimeMessages.text(m.hasLastFeedbackAt(), m.getLastFeedbackAt()),
        MoneyMessages.view(m.hasKnownProfit(), m.getKnownProfit()),
        m.hasExpectation() ? view(m.getExpectation()) : null,
        finite(m.getScoresMap()));
  }

  private static ExpectationView view(Expectation e) {
    return new ExpectationView(
        e.getModelId(),
        finite(e.getPAlive()),
        finite(e.getPurchases()),
        MoneyMessages.view(e.hasClv(), e.getClv()),
        MoneyMessages.view(e.hasClvLow(), e.getClvLow()),
        MoneyMessages.view(e.hasClvHigh(), e.getClvHigh()),
        TimeMessages.text(e.hasNextPurchaseAt(), e.getNextPurchaseAt()),
        MoneyMessages.view(e.hasMeanPurchase(), e.getMeanPurchase()));
  }
}
