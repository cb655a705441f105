package io.clientele.scoring.scorecard;

import io.clientele.contracts.scoring.v1.ActivateScorecardRequest;
import io.clientele.contracts.scoring.v1.BacktestScorecardRequest;
import io.clientele.contracts.scoring.v1.CreateScorecardRequest;
import io.clientele.contracts.scoring.v1.ExplainScoreRequest;
import io.clientele.contracts.scoring.v1.FitScorecardRequest;
import io.clientele.contracts.scoring.v1.GetScorecardBacktestRequest;
import io.clientele.contracts.scoring.v1.GetScorecardRequest;
import io.clientele.contracts.scoring.v1.ListScorecardsRequest;
import io.clientele.contracts.scoring.v1.ListScorecardsResponse;
import io.clientele.contracts.scoring.v1.Operation;
import io.clientele.contracts.scoring.v1.PreviewScorecardRequest;
import io.clientele.contracts.scoring.v1.PreviewScorecardResponse;
import io.clientele.contracts.scoring.v1.RetireScorecardRequest;
import io.clientele.contracts.scoring.v1.ScoreExplanation;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.contracts.scoring.v1.ScorecardBacktest;
import io.clientele.contracts.scoring.v1.ScorecardService;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.operation.OperationKind;
import io.clientele.scoring.operation.OperationMessages;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.PageSize;
import io.clientele.scoring.wire.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The scorecards' gRPC edge. */
@GrpcService
public class ScorecardGrpc implements ScorecardService {

  private static final String SCORECARDS = "scorecards";
  private static final int SAMPLE = 100;
  private static final int GREATEST_SAMPLE = 1_000;

  private final ScorecardDrafts drafts;
  private final ScorecardRepository scorecards;
  private final ScorecardsInForce inForce;
  private final ScorecardPreview preview;
  private final ScorecardJobs jobs;
  private final BacktestRepository backtests;
  private final ScoreExplaining explaining;
  private final Clock clock = Clock.systemUTC();

  ScorecardGrpc(
      ScorecardDrafts drafts,
      ScorecardRepository scorecards,
      ScorecardsInForce inForce,
      ScorecardPreview preview,
      ScorecardJobs jobs,
      BacktestRepository backtests,
      ScoreExplaining explaining) {
    this.drafts = drafts;
    this.scorecards = scorecards;
    this.inForce = inForce;
    this.preview = preview;
    this.jobs = jobs;
    this.backtests = backtests;
    this.explaining = explaining;
  }

  private static <T> Uni<T> deferred(Supplier<Uni<? extends T>> work) {
    return Uni.createFrom().deferred(work);
  }

  private static Definition definition(Scorecard message) {
    return Field.within("scorecard", () -> DefinitionMessages.definition(message));
  }

  @Override
  public Uni<Scorecard> createScorecard(CreateScorecardRequest request) {
    return deferred(
        () -> drafts.create(definition(request.getScorecard())).map(ScorecardMessages::scorecard));
  }

  @Override
  public Uni<Scorecard> getScorecard(GetScorecardRequest request) {
    return deferred(() -> {
      String id = request.getScorecardId();
      Uni<Optional<StoredScorecard>> found =
          id.isEmpty()
              ? scorecards.find(checked(request.getName()), version(request.getVersion()))
              : scorecards.find(checked(id));
      return found
          .map(one -> one.orElseThrow(ScorecardRepository::notFound))
          .map(ScorecardMessages::scorecard);
    });
  }

  // What no name can be is not looked for: the database would not take every text.
  private static String checked(String name) {
    if (name.isEmpty() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
      throw ScorecardRepository.notFound();
    }
    return name;
  }

  private static int version(int asked) {
    if (asked < 0) {
      throw Field.invalid("version", "version must not be negative");
    }
    return asked;
  }

  @Override
  public Uni<ListScorecardsResponse> listScorecards(ListScorecardsRequest request) {
    return deferred(() -> {
      int size = PageSize.of(request.getPageSize());
      return scorecards
          .list(PageToken.after(SCORECARDS, request.getPageToken()), size + 1)
          .map(found -> page(found, size));
    });
  }

  private static ListScorecardsResponse page(List<StoredScorecard> found, int size) {
    List<String> names =
        found.stream().map(one -> one.definition().name()).distinct().limit(size + 1L).toList();
    ListScorecardsResponse.Builder page = ListScorecardsResponse.newBuilder();
    List<String> shown = names.subList(0, Math.min(size, names.size()));
    found.stream()
        .filter(one -> shown.contains(one.definition().name()))
        .forEach(one -> page.addScorecards(ScorecardMessages.scorecard(one)));
    if (names.size() > size) {
      page.setNextPageToken(PageToken.of(SCORECARDS, shown.getLast()));
    }
    return page.build();
  }

  @Override
  public Uni<Scorecard> activateScorecard(ActivateScorecardRequest request) {
    return deferred(() ->
        scorecards
            .activate(checked(request.getName()), version(request.getVersion()))
            .invoke(inForce::changed)
            .map(ScorecardMessages::scorecard));
  }

  @Override
  public Uni<Scorecard> retireScorecard(RetireScorecardRequest request) {
    return deferred(() ->
        scorecards
            .retire(checked(request.getName()))
            .invoke(inForce::changed)
            .map(ScorecardMessages::scorecard));
  }

  @Override
  public Uni<PreviewScorecardResponse> previewScorecard(PreviewScorecardRequest request) {
    return deferred(() -> {
      AsOf asOf = ScorecardMessages.asOf(request.hasAsOf(), request.getAsOf(), clock.instant());
      int sample = sample(request.getSample());
      return drafts
          .check(definition(request.getScorecard()))
          .chain(checked -> preview.preview(checked.scorecard(), sample, asOf))
          .map(ScorecardMessages::preview);
    });
  }

  private static int sample(int asked) {
    if (asked < 0 || asked > GREATEST_SAMPLE) {
      throw Field.invalid("sample", "a sample has at most " + GREATEST_SAMPLE + " customers");
    }
    return asked == 0 ? SAMPLE : asked;
  }

  @Override
  public Uni<Operation> backtestScorecard(BacktestScorecardRequest request) {
    return deferred(() ->
        start(
            OperationKind.BACKTEST_SCORECARD,
            request.getName(),
            request.getVersion(),
            ScorecardMessages.past(request.hasAsOf(), request.getAsOf()),
            ScorecardMessages.outcome(request.getOutcome())));
  }

  @Override
  public Uni<Operation> fitScorecard(FitScorecardRequest request) {
    return deferred(() ->
        start(
            OperationKind.FIT_SCORECARD,
            request.getName(),
            request.getVersion(),
            ScorecardMessages.past(request.hasAsOf(), request.getAsOf()),
            ScorecardMessages.outcome(request.getOutcome())));
  }

  private Uni<Operation> start(
      OperationKind kind, String name, int version, Instant asOf, Outcome outcome) {
    return jobs.start(kind, checked(name), version(version), asOf, outcome, clock.instant())
        .map(OperationMessages::operation);
  }

  @Override
  public Uni<ScorecardBacktest> getScorecardBacktest(GetScorecardBacktestRequest request) {
    return deferred(() -> backtests.get(request.getBacktestId()).map(ScorecardMessages::backtest));
  }

  @Override
  public Uni<ScoreExplanation> explainScore(ExplainScoreRequest request) {
    return deferred(() -> {
      AsOf asOf = ScorecardMessages.asOf(request.hasAsOf(), request.getAsOf(), clock.instant());
      String customer = CustomerIds.checked("customer_id", request.getCustomerId());
      return explaining
          .explain(customer, request.getScorecard(), asOf)
          .map(explained -> ScorecardMessages.explanation(explained, asOf.time()));
    });
  }
}
