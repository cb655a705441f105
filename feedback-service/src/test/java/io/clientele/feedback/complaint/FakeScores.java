package io.clientele.feedback.complaint;

import io.clientele.contracts.scoring.v1.BatchGetScoresRequest;
import io.clientele.contracts.scoring.v1.BatchGetScoresResponse;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.CurrencySummary;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.ScoreServiceGrpc.ScoreServiceImplBase;
import io.clientele.contracts.scoring.v1.Summary;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scoring-service that reads what a customer is worth in the id: {@code platinum.high.c-1}. It
 * knows nobody else, fails over {@code down.*} and never answers of {@code silent.*}.
 */
public final class FakeScores implements QuarkusTestResourceLifecycleManager {

  private @Nullable Server server;

  @Override
  public Map<String, String> start() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
              .addService(new Service())
              .build()
              .start();
      return Map.of(
          "clientele.scoring.host",
          "127.0.0.1",
          "clientele.scoring.port",
          Integer.toString(server.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException("the fake service did not start", e);
    }
  }

  @Override
  public void stop() {
    Server running = server;
    if (running != null) {
      running.shutdownNow();
    }
  }

  private static final class Service extends ScoreServiceImplBase {

    @Override
    public void batchGetScores(
        BatchGetScoresRequest request, StreamObserver<BatchGetScoresResponse> observer) {
      BatchGetScoresResponse.Builder response = BatchGetScoresResponse.newBuilder();
      for (String id : request.getCustomerIdsList()) {
        String[] parts = id.split("\\.", -1);
        if (parts[0].equals("down")) {
          observer.onError(Status.UNAVAILABLE.asRuntimeException());
          return;
        }
        if (parts[0].equals("silent")) {
          return;
        }
        if (parts.length == 3) {
          response.addScores(
              Score.newBuilder()
                  .setCustomerId(id)
                  .addClassifications(label("value_tier", parts[0]))
                  .addClassifications(label("churn_risk", parts[1])));
        }
      }
      observer.onNext(response.build());
      observer.onCompleted();
    }

    /** One order a day since 1970. */
    @Override
    public void getSummary(GetSummaryRequest request, StreamObserver<Summary> observer) {
      long days = request.getAsOf().getSeconds() / 86_400;
      observer.onNext(
          Summary.newBuilder()
              .addCurrencies(CurrencySummary.newBuilder().setCurrency("EUR").setOrders(days))
              .build());
      observer.onCompleted();
    }

    private static Classification label(String dimension, String label) {
      return Classification.newBuilder().setDimension(dimension).setLabel(label).build();
    }
  }
}
