package io.clientele.scoring.scorecard;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.scoring.v1.PreviewScorecardResponse;
import io.clientele.contracts.scoring.v1.ScoreExplanation;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.contracts.scoring.v1.ScorecardBacktest;
import io.clientele.contracts.scoring.v1.ScorecardWarning;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** Scorecards and what comes of them as messages. */
final class ScorecardMessages {

  private ScorecardMessages() {}

  /** The time of a request; the present where it is not there. */
  static AsOf asOf(boolean there, Timestamp timestamp, Instant now) {
    return there
        ? new AsOf(TimeMessages.asked("as_of", timestamp), false)
        : new AsOf(Times.micros(now), true);
  }

  /** A time that has to be there. */
  static Instant past(boolean there, Timestamp timestamp) {
    if (!there) {
      throw Field.invalid("as_of", "say the past time to go back to");
    }
    return TimeMessages.asked("as_of", timestamp);
  }

  static Outcome outcome(io.clientele.contracts.scoring.v1.Outcome message) {
    return Field.within(
        "outcome",
        () ->
            new Outcome(
                switch (message.getKindCase()) {
                  case ORDER_WITHIN_DAYS -> new Outcome.OrderWithin(message.getOrderWithinDays());
                  case ATTRIBUTE -> new Outcome.Attribute(message.getAttribute());
                  case KIND_NOT_SET ->
                      throw Field.invalid(
                          "", "say what is to be told apart: order_within_days or an attribute");
                },
                message.getNegated()));
  }

  private static io.clientele.contracts.scoring.v1.Outcome message(Outcome outcome) {
    io.clientele.contracts.scoring.v1.Outcome.Builder message =
        io.clientele.contracts.scoring.v1.Outcome.newBuilder().setNegated(outcome.negated());
    return switch (outcome.event()) {
      case Outcome.OrderWithin(double days) -> message.setOrderWithinDays(days).build();
      case Outcome.Attribute(String name) -> message.setAttribute(name).build();
    };
  }

  static Scorecard scorecard(StoredScorecard stored) {
    Scorecard.Builder message =
        DefinitionMessages.message(stored.definition())
            .setScorecardId(stored.id())
            .setVersion(stored.version())
            .setState(Scorecard.State.valueOf(stored.state().name()))
            .setCreatedAt(TimeMessages.timestamp(stored.createdAt()))
            .addAllWarnings(warnings(stored.warnings()));
    Optional.ofNullable(stored.activatedAt())
        .ifPresent(time -> message.setActivatedAt(TimeMessages.timestamp(time)));
    Optional.ofNullable(stored.retiredAt())
        .ifPresent(time -> message.setRetiredAt(TimeMessages.timestamp(time)));
    Optional.ofNullable(stored.fit()).ifPresent(fit -> message.setFit(fit(fit)));
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.WeightFit fit(WeightFit fit) {
    io.clientele.contracts.scoring.v1.WeightFit.Builder message =
        io.clientele.contracts.scoring.v1.WeightFit.newBuilder()
            .setOutcome(message(fit.outcome()))
            .setAsOf(TimeMessages.timestamp(fit.asOf()))
            .setCustomers(fit.customers())
            .setPositives(fit.positives())
            .setAuc(fit.auc())
            .setLogLikelihood(fit.logLikelihood());
    for (WeightFit.Information one : fit.information()) {
      message.addInformationValues(
          io.clientele.contracts.scoring.v1.WeightFit.InformationValue.newBuilder()
              .setIndicator(one.indicator())
              .setInformationValue(one.value())
              .addAllBins(DefinitionMessages.bins(one.points()))
              .setWeight(one.weight())
              .setStandardError(one.standardError()));
    }
    return message.build();
  }

  private static List<ScorecardWarning> warnings(List<Warning> warnings) {
    return warnings.stream()
        .map(warning ->
            ScorecardWarning.newBuilder()
                .setCode(warning.code())
                .setField(warning.field())
                .setDetail(warning.detail())
                .build())
        .toList();
  }

  static PreviewScorecardResponse preview(Preview preview) {
    PreviewScorecardResponse.Builder message =
        PreviewScorecardResponse.newBuilder()
            .putAllBands(preview.bands())
            .putAllCoverage(preview.coverage())
            .addAllWarnings(warnings(preview.warnings()));
    DoubleSummaryStatistics figures = new DoubleSummaryStatistics();
    for (Preview.PersonScore one : preview.scores()) {
      message.addScores(score(one));
      one.score().found().ifPresent(score -> figures.accept(score.doubleValue()));
    }
    if (figures.getCount() > 0) {
      message
          .setMean(figures.getAverage())
          .setMinimum(figures.getMin())
          .setMaximum(figures.getMax());
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.CustomerScore score(Preview.PersonScore one) {
    io.clientele.contracts.scoring.v1.CustomerScore.Builder message =
        io.clientele.contracts.scoring.v1.CustomerScore.newBuilder().setCustomerId(one.personId());
    one.score().found().ifPresent(score -> message.setScore(score.doubleValue()));
    Optional.ofNullable(one.score().band()).ifPresent(band -> message.setBand(band.label()));
    for (Contribution contribution : one.score().contributions()) {
      message.addContributions(
          contribution(
              contribution.indicator().name(),
              Optional.ofNullable(CardExplainer.told(contribution.value())),
              contribution.points(),
              contribution.indicator().weight(),
              contribution.contribution(),
              contribution.missing()));
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.Contribution contribution(
      String indicator,
      Optional<String> value,
      double points,
      double weight,
      BigDecimal contribution,
      boolean missing) {
    io.clientele.contracts.scoring.v1.Contribution.Builder message =
        io.clientele.contracts.scoring.v1.Contribution.newBuilder()
            .setIndicator(indicator)
            .setPoints(points)
            .setWeight(weight)
            .setContribution(contribution.doubleValue())
            .setMissing(missing);
    value.ifPresent(message::setValue);
    return message.build();
  }

  static ScorecardBacktest backtest(StoredBacktest stored) {
    Backtest backtest = stored.backtest();
    ScorecardBacktest.Builder message =
        ScorecardBacktest.newBuilder()
            .setBacktestId(stored.id())
            .setScorecardId(stored.scorecardId())
            .setAsOf(TimeMessages.timestamp(stored.asOf()))
            .setOutcome(message(stored.outcome()))
            .setCustomers(backtest.customers())
            .setPositives(backtest.positives())
            .setAbstained(backtest.abstained())
            .setAuc(backtest.discrimination().auc())
            .setKolmogorovSmirnov(backtest.discrimination().kolmogorovSmirnov());
    backtest.tenths().forEach(group -> message.addTenths(group(group)));
    backtest.bands().forEach(group -> message.addBands(group(group)));
    return message.build();
  }

  private static ScorecardBacktest.ScoreGroup group(ScoreGroup group) {
    return ScorecardBacktest.ScoreGroup.newBuilder()
        .setLabel(group.label())
        .setFrom(group.from())
        .setTo(group.to())
        .setCustomers(group.customers())
        .setPositives(group.positives())
        .setRate(group.rate())
        .setLift(group.lift())
        .build();
  }

  static ScoreExplanation explanation(ScoreExplaining.Explained explained, Instant asOf) {
    Explanation explanation = explained.explanation();
    ScoreExplanation.Builder message =
        ScoreExplanation.newBuilder()
            .setCustomerId(explained.personId())
            .setScorecard(explanation.subject())
            .setVersion(explanation.version())
            .setAsOf(TimeMessages.timestamp(asOf))
            .setLabel(explanation.label())
            .setBase(explanation.base().doubleValue())
            .setTextEn(explanation.textEn())
            .setTextZh(explanation.textZh());
    Optional.ofNullable(explanation.score())
        .ifPresent(score -> message.setScore(score.doubleValue()));
    for (Explanation.Share share : explanation.shares()) {
      message.addContributions(
          contribution(
              share.indicator(),
              Optional.ofNullable(share.value()),
              share.points(),
              share.weight(),
              share.contribution(),
              share.missing()));
    }
    Optional.ofNullable(explanation.next())
        .ifPresent(next ->
            message.setNext(
                ScoreExplanation.NextStep.newBuilder()
                    .setLabel(next.label())
                    .setIndicator(next.indicator())
                    .setFrom(next.from())
                    .setTo(next.to())
                    .setTextEn(next.textEn())
                    .setTextZh(next.textZh())));
    return message.build();
  }
}
