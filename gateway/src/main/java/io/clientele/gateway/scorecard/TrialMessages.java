package io.clientele.gateway.scorecard;

import io.clientele.contracts.scoring.v1.BacktestScorecardRequest;
import io.clientele.contracts.scoring.v1.FitScorecardRequest;
import io.clientele.contracts.scoring.v1.Outcome;
import io.clientele.contracts.scoring.v1.PreviewScorecardRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.Times;
import io.clientele.gateway.wire.TimeMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Previews, backtests and fits that are asked for, from JSON. */
final class TrialMessages {

  private static final List<String> TRIAL = List.of("version", "as_of", "outcome");
  private static final List<String> OUTCOME = List.of("order_within_days", "attribute", "negated");

  private TrialMessages() {}

  static PreviewScorecardRequest preview(Fields body) {
    body.knowing(List.of("scorecard", "sample", "as_of"));
    PreviewScorecardRequest.Builder request =
        PreviewScorecardRequest.newBuilder()
            .setScorecard(DefinitionMessages.scorecard(required(body, "scorecard")))
            .setSample(body.whole("sample").orElse(0));
    asOf(body).ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  static BacktestScorecardRequest backtest(String name, Fields body) {
    body.knowing(TRIAL);
    BacktestScorecardRequest.Builder request =
        BacktestScorecardRequest.newBuilder()
            .setName(name)
            .setVersion(body.whole("version").orElse(0))
            .setOutcome(outcome(required(body, "outcome")));
    asOf(body).ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  static FitScorecardRequest fit(String name, Fields body) {
    body.knowing(TRIAL);
    FitScorecardRequest.Builder request =
        FitScorecardRequest.newBuilder()
            .setName(name)
            .setVersion(body.whole("version").orElse(0))
            .setOutcome(outcome(required(body, "outcome")));
    asOf(body).ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return request.build();
  }

  private static Outcome outcome(Fields body) {
    body.knowing(OUTCOME);
    DefinitionMessages.either(body, "order_within_days", "attribute");
    Outcome.Builder outcome = Outcome.newBuilder().setNegated(body.flag("negated").orElse(false));
    body.number("order_within_days").ifPresent(outcome::setOrderWithinDays);
    body.text("attribute").ifPresent(outcome::setAttribute);
    return outcome.build();
  }

  private static Fields required(Fields body, String name) {
    return body.object(name).orElseThrow(() -> Fields.invalid(body.path(name), "is required"));
  }

  /** As in queries: a time, or a date, which means its end. */
  private static Optional<Instant> asOf(Fields body) {
    return body.text("as_of").flatMap(Times::asOf);
  }
}
