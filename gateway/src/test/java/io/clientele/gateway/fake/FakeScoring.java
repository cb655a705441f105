package io.clientele.gateway.fake;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.scoring.v1.ClusterServiceGrpc;
import io.clientele.contracts.scoring.v1.CoPurchaseServiceGrpc;
import io.clientele.contracts.scoring.v1.ConductServiceGrpc;
import io.clientele.contracts.scoring.v1.EvaluationServiceGrpc;
import io.clientele.contracts.scoring.v1.Freshness;
import io.clientele.contracts.scoring.v1.GetFreshnessRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.ListScoresResponse;
import io.clientele.contracts.scoring.v1.ModelServiceGrpc;
import io.clientele.contracts.scoring.v1.NeedServiceGrpc;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.OperationServiceGrpc;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc;
import io.clientele.contracts.scoring.v1.SatisfactionServiceGrpc;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ScoreServiceGrpc.ScoreServiceImplBase;
import io.clientele.contracts.scoring.v1.ScorecardServiceGrpc;
import io.clientele.contracts.scoring.v1.SegmentServiceGrpc;
import io.clientele.contracts.scoring.v1.Summary;
import io.clientele.contracts.scoring.v1.TaskServiceGrpc;
import io.clientele.contracts.scoring.v1.TierPolicyServiceGrpc;
import io.clientele.contracts.scoring.v1.ValueServiceGrpc;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A scoring-service that answers what it was told. */
@Singleton
@Startup
public class FakeScoring {

  /** Scores by customer. */
  public final Map<String, Score> scores = new ConcurrentHashMap<>();

  /** Lists that were asked for. */
  public final List<ListScoresRequest> lists = new CopyOnWriteArrayList<>();

  /** Scores that were asked for. */
  public final List<GetScoreRequest> gets = new CopyOnWriteArrayList<>();

  /** The figures to answer. */
  public volatile Summary summary = Summary.getDefaultInstance();

  /** True where it takes questions and never answers them. */
  public volatile boolean silent;

  /** All services but scores and changes. */
  public final FakeAnswers answers =
      new FakeAnswers(
          ModelServiceGrpc.getServiceDescriptor(),
          OperationServiceGrpc.getServiceDescriptor(),
          TierPolicyServiceGrpc.getServiceDescriptor(),
          ScorecardServiceGrpc.getServiceDescriptor(),
          ValueServiceGrpc.getServiceDescriptor(),
          SegmentServiceGrpc.getServiceDescriptor(),
          ClusterServiceGrpc.getServiceDescriptor(),
          CoPurchaseServiceGrpc.getServiceDescriptor(),
          PlaybookServiceGrpc.getServiceDescriptor(),
          TaskServiceGrpc.getServiceDescriptor(),
          NeedServiceGrpc.getServiceDescriptor(),
          ConductServiceGrpc.getServiceDescriptor(),
          SatisfactionServiceGrpc.getServiceDescriptor(),
          EvaluationServiceGrpc.getServiceDescriptor());

  /** Changes of labels. */
  public final FakeChanges changes = new FakeChanges();

  private final FakeServer server;

  FakeScoring(@ConfigProperty(name = "clientele.scoring.port") int port) {
    List<BindableService> services = new ArrayList<>(List.of(answers.services()));
    services.addAll(List.of(new Scores(), changes));
    server = new FakeServer(port, services.toArray(BindableService[]::new));
    quiet();
  }

  /** Portraits ask for actions; there are none until it is told others. */
  private void quiet() {
    answers.answer("GetNextActions", NextActions.getDefaultInstance());
  }

  /** What it sees of its callers' time. */
  public Deadlines deadlines() {
    return server.deadlines;
  }

  /** Starts it, again where it was stopped. */
  @PostConstruct
  public void start() {
    server.start();
  }

  /** Stops it as a crash would. */
  @PreDestroy
  public void stop() {
    server.stop();
  }

  /** Forgets everything. */
  public void clear() {
    scores.clear();
    lists.clear();
    gets.clear();
    summary = Summary.getDefaultInstance();
    silent = false;
    answers.clear();
    quiet();
    changes.clear();
  }

  private final class Scores extends ScoreServiceImplBase {

    @Override
    public void getScore(GetScoreRequest request, StreamObserver<Score> observer) {
      gets.add(request);
      if (silent) {
        return;
      }
      Score score = scores.get(request.getCustomerId());
      if (score == null) {
        observer.onError(
            GrpcErrors.toStatus(
                new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "nothing is known of it")));
        return;
      }
      observer.onNext(score);
      observer.onCompleted();
    }

    @Override
    public void listScores(ListScoresRequest request, StreamObserver<ListScoresResponse> observer) {
      lists.add(request);
      if (request.getFilter().contains("nonsense")) {
        observer.onError(
            GrpcErrors.toStatus(
                new ClienteleException(
                    ErrorCode.INVALID_FILTER, "filter", "unknown field 'nonsense' at 1")));
        return;
      }
      observer.onNext(
          ListScoresResponse.newBuilder()
              .addAllScores(scores.values())
              .setNextPageToken("next")
              .setTotalSize(scores.size())
              .build());
      observer.onCompleted();
    }

    @Override
    public void getSummary(GetSummaryRequest request, StreamObserver<Summary> observer) {
      observer.onNext(summary);
      observer.onCompleted();
    }

    @Override
    public void getFreshness(GetFreshnessRequest request, StreamObserver<Freshness> observer) {
      observer.onNext(Freshness.newBuilder().setUpToDate(true).putPending("profile", 0).build());
      observer.onCompleted();
    }
  }
}
