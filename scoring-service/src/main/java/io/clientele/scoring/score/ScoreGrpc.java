package io.clientele.scoring.score;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.BatchGetScoresResponse;
import io.clientele.contracts.scoring.v1.Freshness;
import io.clientele.contracts.scoring.v1.GetFreshnessRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.ListScoresResponse;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ScoreService;
import io.clientele.contracts.scoring.v1.Summary;
import io.clientele.scoring.feed.FreshnessProbe;
import io.clientele.scoring.filter.Dimensions;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.score.ScoreReads.Answer;
import io.clientele.scoring.score.ScoreReads.Scored;
import io.clientele.scoring.score.ScoreReads.Withheld;
import io.clientele.scoring.standing.AsOf;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The scores' gRPC edge. */
@GrpcService
public class ScoreGrpc implements ScoreService {

  private final ScoreReads reads;
  private final SummaryReads summaries;
  private final FreshnessProbe freshness;
  private final Dimensions dimensions;
  private final Clock clock = Clock.systemUTC();

  ScoreGrpc(
      ScoreReads reads, SummaryReads summaries, FreshnessProbe freshness, Dimensions dimensions) {
    this.reads = reads;
    this.summaries = summaries;
    this.freshness = freshness;
    this.dimensions = dimensions;
  }

  @Override
  public Uni<Score> getScore(GetScoreRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          AsOf asOf = request.hasAsOf() ? AsOfTimes.at(request.getAsOf()) : present();
          List<String> ids = List.of(CustomerIds.checked("customer_id", request.getCustomerId()));
          return reads.byId(ids, asOf).map(found -> only(found, asOf.time()));
        });
  }

  private static Score only(List<Answer> found, Instant asOf) {
    if (found.isEmpty()) {
      throw new ClienteleException(
          ErrorCode.CUSTOMER_NOT_FOUND, "customer_id", "nothing is known of this customer then");
    }
    return message(found.getFirst(), asOf);
  }

  @Override
  public Uni<BatchGetScoresResponse> batchGetScores(BatchGetScoresRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          AsOf asOf = request.hasAsOf() ? AsOfTimes.at(request.getAsOf()) : present();
          return reads
              .byId(CustomerIds.checked("customer_ids", request.getCustomerIdsList()), asOf)
              .map(found ->
                  BatchGetScoresResponse.newBuilder()
                      .addAllScores(messages(found, asOf.time()))
                      .build());
        });
  }

  @Override
  public Uni<ListScoresResponse> listScores(ListScoresRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          Optional<AsOf> asked =
              request.hasAsOf() ? Optional.of(AsOfTimes.at(request.getAsOf())) : Optional.empty();
          ListQuery query =
              ListQuery.of(
                  request.getFilter(),
                  request.getOrderBy(),
                  request.getPageSize(),
                  request.getPageToken(),
                  asked,
                  clock.instant());
          return reads.list(query).map(page -> message(page, query));
        });
  }

  private static ListScoresResponse message(ScoreReads.Page page, ListQuery query) {
    return ListScoresResponse.newBuilder()
        .addAllScores(messages(page.scored(), query.asOf().time()))
        .setTotalSize(page.total())
        .setNextPageToken(page.next().map(query::token).orElse(""))
        .build();
  }

  private static List<Score> messages(List<? extends Answer> answers, Instant asOf) {
    return answers.stream().map(one -> message(one, asOf)).toList();
  }

  private static Score message(Answer answer, Instant asOf) {
    return switch (answer) {
      case Scored scored -> ScoreMessages.score(scored, asOf);
      case Withheld withheld -> ScoreMessages.withheld(withheld.personId(), asOf);
    };
  }

  @Override
  public Uni<Summary> getSummary(GetSummaryRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            summaries
                .figures(request.hasAsOf() ? AsOfTimes.at(request.getAsOf()) : present())
                .map(figures -> SummaryMessages.summary(figures, dimensions.all())));
  }

  @Override
  public Uni<Freshness> getFreshness(GetFreshnessRequest request) {
    return freshness
        .probe()
        .map(found ->
            Freshness.newBuilder()
                .setUpToDate(found.upToDate())
                .putAllPending(found.pending())
                .build());
  }

  private AsOf present() {
    return AsOfTimes.present(clock.instant());
  }
}
