package io.clientele.feedback.survey;

import static io.clientele.feedback.survey.SurveyBench.EVERYTHING;
import static io.clientele.feedback.survey.SurveyBench.choice;
import static io.clientele.feedback.survey.SurveyBench.number;
import static io.clientele.feedback.survey.SurveyBench.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.RecordFactsResponse;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What answers say of customers reaches profile-service, also where that was away. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ProfilePort.class)
class TellingQuarkusTest {

  private final List<RecordFactsRequest> told = new CopyOnWriteArrayList<>();

  @ConfigProperty(name = "clientele.profile.port")
  int port;

  private SurveyBench bench;

  @BeforeEach
  void begin() throws SQLException {
    bench = new SurveyBench();
    SurveyBench.clear();
    bench.ask(EVERYTHING);
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void whatIsToldWaitsUntilProfileServiceTakesIt() throws Exception {
    String id =
        bench
            .surveys()
            .recordSurveyResponse(
                bench
                    .response("m-1", number("nps", 9), choice("reasons", "price", "service"))
                    .build())
            .getResponseId();
    await("select 1 from survey_telling where attempts > 0");

    Server profile = profile();
    try {
      hurry();
      awaitNone();
    } finally {
      profile.shutdownNow().awaitTermination();
    }

    assertThat(told)
        .last()
        .satisfies(request -> {
          assertThat(request.getSource()).isEqualTo("survey");
          Fact fact = request.getFacts(0);
          assertThat(fact.getMessageId()).isEqualTo(id);
          assertThat(fact.getCustomerId()).isEqualTo("c-m-1");
          assertThat(
                  fact.getIdentify()
                      .getAttributes()
                      .getFieldsOrThrow("values")
                      .getListValue()
                      .getValuesList())
              .extracting(value -> value.getStringValue())
              .containsExactly("thrift", "care");
        });
  }

  @Test
  void answersThatTellNothingLeaveNothingToTell() throws SQLException {
    bench.surveys().recordSurveyResponse(bench.response("m-1", number("nps", 9)).build());

    assertThat(query("select 1 from survey_telling")).isEmpty();
  }

  private Server profile() throws IOException {
    return ServerBuilder.forPort(port)
        .addService(
            new IntakeServiceGrpc.IntakeServiceImplBase() {
              @Override
              public void recordFacts(
                  RecordFactsRequest request, StreamObserver<RecordFactsResponse> observer) {
                told.add(request);
                RecordFactsResponse.Builder response = RecordFactsResponse.newBuilder();
                request
                    .getFactsList()
                    .forEach(_ ->
                        response.addOutcomes(
                            Outcome.newBuilder().setState(Outcome.State.ACCEPTED)));
                observer.onNext(response.build());
                observer.onCompleted();
              }
            })
        .build()
        .start();
  }

  /** Its next try is due now; the one after a failure would be in some seconds. */
  private static void hurry() throws SQLException {
    ServiceUnderTest.execute("update survey_telling set due_at = now()");
  }

  private static void awaitNone() throws SQLException {
    Instant end = Instant.now().plusSeconds(60);
    while (!query("select 1 from survey_telling").isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      hurry();
      LockSupport.parkNanos(20_000_000);
    }
  }

  private static void await(String sql) throws SQLException {
    Instant end = Instant.now().plusSeconds(30);
    while (query(sql).isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
