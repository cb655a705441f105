package io.clientele.gateway.scorecard;

import io.clientele.contracts.scoring.v1.ActivateScorecardRequest;
import io.clientele.contracts.scoring.v1.BacktestScorecardRequest;
import io.clientele.contracts.scoring.v1.CreateScorecardRequest;
import io.clientele.contracts.scoring.v1.ExplainScoreRequest;
import io.clientele.contracts.scoring.v1.FitScorecardRequest;
import io.clientele.contracts.scoring.v1.GetScorecardBacktestRequest;
import io.clientele.contracts.scoring.v1.GetScorecardRequest;
import io.clientele.contracts.scoring.v1.ListScorecardsRequest;
import io.clientele.contracts.scoring.v1.ListScorecardsResponse;
import io.clientele.contracts.scoring.v1.PreviewScorecardRequest;
import io.clientele.contracts.scoring.v1.RetireScorecardRequest;
import io.clientele.contracts.scoring.v1.Scorecard;
import io.clientele.contracts.scoring.v1.ScorecardServiceGrpc.ScorecardServiceBlockingStub;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.operation.OperationMessages;
import io.clientele.gateway.operation.OperationView;
import io.clientele.gateway.upstream.FieldNames;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.TimeMessages;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Scorecards at scoring-service. */
@ApplicationScoped
class ScorecardGrpc {

  /** Begins the id of one version; no name does, for names have no {@code _}. */
  private static final String ID = "scd_";

  private final ScorecardServiceBlockingStub service;
  private final Upstream upstream;
  private final FieldNames names = FieldNames.of(ScorecardFieldNames::ofDefinition);
  private final FieldNames previewNames = FieldNames.of(ScorecardFieldNames::ofPreview);

  ScorecardGrpc(@GrpcClient("scoring") ScorecardServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  ScorecardView create(Fields body) {
    Scorecard scorecard = DefinitionMessages.scorecard(body);
    return names.in(() ->
        ScorecardMessages.view(
            upstream
                .write(service)
                .createScorecard(
                    CreateScorecardRequest.newBuilder().setScorecard(scorecard).build())));
  }

  ScorecardView get(String name, int version) {
    GetScorecardRequest.Builder request = GetScorecardRequest.newBuilder();
    if (name.startsWith(ID)) {
      request.setScorecardId(name);
    } else {
      request.setName(name).setVersion(version);
    }
    return ScorecardMessages.view(upstream.read(service).getScorecard(request.build()));
  }

  ScorecardView.Scorecards list(int pageSize, String pageToken) {
    ListScorecardsResponse page =
        upstream
            .list(service)
            .listScorecards(
                ListScorecardsRequest.newBuilder()
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new ScorecardView.Scorecards(
        page.getScorecardsList().stream().map(ScorecardMessages::view).toList(),
        page.getNextPageToken());
  }

  ScorecardView activate(String name, Fields body) {
    int version =
        body.knowing(List.of("version"))
            .whole("version")
            .orElseThrow(() -> Fields.invalid("version", "is required"));
    return ScorecardMessages.view(
        upstream
            .write(service)
            .activateScorecard(
                ActivateScorecardRequest.newBuilder().setName(name).setVersion(version).build()));
  }

  ScorecardView retire(String name) {
    return ScorecardMessages.view(
        upstream
            .write(service)
            .retireScorecard(RetireScorecardRequest.newBuilder().setName(name).build()));
  }

  PreviewView preview(Fields body) {
    PreviewScorecardRequest request = TrialMessages.preview(body);
    return previewNames.in(
        () -> ResultMessages.view(upstream.list(service).previewScorecard(request)));
  }

  OperationView backtest(String name, Fields body) {
    BacktestScorecardRequest request = TrialMessages.backtest(name, body);
    return OperationMessages.view(upstream.write(service).backtestScorecard(request));
  }

  BacktestView backtest(String backtestId) {
    return ResultMessages.view(
        upstream
            .read(service)
            .getScorecardBacktest(
                GetScorecardBacktestRequest.newBuilder().setBacktestId(backtestId).build()));
  }

  OperationView fit(String name, Fields body) {
    FitScorecardRequest request = TrialMessages.fit(name, body);
    return OperationMessages.view(upstream.write(service).fitScorecard(request));
  }

  ExplanationView explain(String customerId, String scorecard, Optional<Instant> asOf) {
    ExplainScoreRequest.Builder request =
        ExplainScoreRequest.newBuilder().setCustomerId(customerId).setScorecard(scorecard);
    asOf.ifPresent(time -> request.setAsOf(TimeMessages.of(time)));
    return ResultMessages.view(upstream.list(service).explainScore(request.build()));
  }
}
