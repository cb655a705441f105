package io.clientele.scoring.scorecard;

import io.clientele.scoring.operation.Job;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Progress;
import io.clientele.scoring.scorecard.LabelledScores.Labelled;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Scores everybody as of a past time and compares with what came after. */
@ApplicationScoped
class BacktestJob implements Job {

  private static final int PAGE = 1_000;

  private final ScorecardRepository scorecards;
  private final BacktestRepository backtests;
  private final Moments moments;
  private final Population population;
  private final LabelledScores scores;

  BacktestJob(
      ScorecardRepository scorecards,
      BacktestRepository backtests,
      Moments moments,
      Population population,
      LabelledScores scores) {
    this.scorecards = scorecards;
    this.backtests = backtests;
    this.moments = moments;
    this.population = population;
    this.scores = scores;
  }

  @Override
  public OperationKind kind() {
    return OperationKind.BACKTEST_SCORECARD;
  }

  @Override
  public Uni<String> run(JsonObject json, Progress progress) {
    JobRequest request = JobRequest.of(json);
    progress.at("going back in time", 0);
    return scorecards
        .find(request.scorecardId())
        .map(found -> found.orElseThrow(ScorecardRepository::notFound).scorecard())
        .chain(scorecard ->
            moments
                .read(
                    new AsOf(request.asOf(), false),
                    moment -> new Run(scorecard, request.outcome(), moment, progress).all())
                .map(run -> Backtest.of(scorecard.definition(), run.judged, run.abstained)))
        .chain(backtest ->
            backtests.add(request.scorecardId(), request.asOf(), request.outcome(), backtest));
  }

  private final class Run {

    final List<Judged> judged = new ArrayList<>();
    long abstained;
    private final Scorecard scorecard;
    private final Outcome outcome;
    private final Moment moment;
    private final Progress progress;

    Run(Scorecard scorecard, Outcome outcome, Moment moment, Progress progress) {
      this.scorecard = scorecard;
      this.outcome = outcome;
      this.moment = moment;
      this.progress = progress;
    }

    Uni<Run> all() {
      return population.size(moment).chain(size -> after("", 0, size)).replaceWith(this);
    }

    private Uni<Void> after(String last, long done, long size) {
      return population
          .page(moment, last, PAGE)
          .chain(ids -> {
            if (ids.isEmpty()) {
              return Uni.createFrom().voidItem();
            }
            progress.at("scoring customers", Math.min(1, (double) done / Math.max(1, size)));
            return scores
                .read(moment, ids, scorecard, outcome)
                .invoke(found -> found.forEach(this::add))
                .chain(() -> after(ids.getLast(), done + ids.size(), size));
          });
    }

    private void add(Labelled one) {
      BigDecimal score = one.score().score();
      if (score == null) {
        abstained++;
        return;
      }
      Band band = one.score().band();
      judged.add(
          new Judged(score.doubleValue(), band == null ? null : band.label(), one.positive()));
    }
  }
}
