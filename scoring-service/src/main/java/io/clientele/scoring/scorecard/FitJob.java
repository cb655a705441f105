package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.operation.Job;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.Progress;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.scorecard.LabelledScores.Labelled;
import io.clientele.scoring.scorecard.WeightFitting.Case;
import io.clientele.scoring.scorecard.WeightFitting.Fitted;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the weights of a scorecard's indicators; what it makes is a new draft. */
@ApplicationScoped
class FitJob implements Job {

  private static final int PAGE = 1_000;

  // More customers make the errors of the weights no smaller than anybody could use.
  private static final int MOST = 100_000;
  private static final double SHARE_OF_READING = 0.9;

  private final ScorecardRepository scorecards;
  private final ScorecardDrafts drafts;
  private final Moments moments;
  private final Population population;
  private final LabelledScores scores;

  FitJob(
      ScorecardRepository scorecards,
      ScorecardDrafts drafts,
      Moments moments,
      Population population,
      LabelledScores scores) {
    this.scorecards = scorecards;
    this.drafts = drafts;
    this.moments = moments;
    this.population = population;
    this.scores = scores;
  }

  @Override
  public OperationKind kind() {
    return OperationKind.FIT_SCORECARD;
  }

  @Override
  public Uni<String> run(JsonObject json, Progress progress) {
    JobRequest request = JobRequest.of(json);
    progress.at("going back in time", 0);
    return scorecards
        .find(request.scorecardId())
        .map(found -> found.orElseThrow(ScorecardRepository::notFound))
        .chain(stored ->
            moments
                .read(
                    new AsOf(request.asOf(), false),
                    moment -> cases(moment, stored.scorecard(), request.outcome(), progress))
                .map(cases -> fit(stored.definition(), cases, request, progress))
                .chain(fitted -> store(stored, fitted)));
  }

  private Uni<List<Case>> cases(
      Moment moment, Scorecard scorecard, Outcome outcome, Progress progress) {
    List<Case> cases = new ArrayList<>();
    return population
        .sample(moment, MOST)
        .chain(ids -> from(0, ids, moment, scorecard, outcome, progress, cases))
        .replaceWith(cases);
  }

  private Uni<Void> from(
      int begin,
      List<String> ids,
      Moment moment,
      Scorecard scorecard,
      Outcome outcome,
      Progress progress,
      List<Case> cases) {
    if (begin >= ids.size()) {
      return Uni.createFrom().voidItem();
    }
    progress.at("reading customers", SHARE_OF_READING * begin / ids.size());
    int end = Math.min(ids.size(), begin + PAGE);
    return scores
        .read(moment, ids.subList(begin, end), scorecard, outcome)
        .invoke(found -> found.forEach(one -> cases.add(caseOf(one))))
        .chain(() -> from(end, ids, moment, scorecard, outcome, progress, cases));
  }

  private static Case caseOf(Labelled one) {
    List<@Nullable Value> values = new ArrayList<>();
    one.score().contributions().forEach(contribution -> values.add(contribution.value()));
    return new Case(values, one.positive());
  }

  private static Fitted fit(
      Definition definition, List<Case> cases, JobRequest request, Progress progress) {
    return WeightFitting.fit(
        definition,
        cases,
        request.outcome(),
        request.asOf(),
        step -> progress.at("weighing indicators", SHARE_OF_READING));
  }

  private Uni<String> store(StoredScorecard stored, Fitted fitted) {
    List<Warning> warnings = new ArrayList<>(fitted.warnings());
    warnings.addAll(
        Doubts.of(Scorecard.of(fitted.definition(), PersonVocabulary.with(stored.attributes()))));
    return drafts
        .create(fitted.definition(), stored.attributes(), warnings, fitted.fit())
        .map(StoredScorecard::id);
  }
}
