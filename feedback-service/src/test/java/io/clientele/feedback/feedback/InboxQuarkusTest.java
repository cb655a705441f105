package io.clientele.feedback.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.HandleFeedbackRequest;
import io.clientele.contracts.feedback.v1.Handling;
import io.clientele.contracts.feedback.v1.InboxFilter;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListFeedbackResponse;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.clientele.feedback.StoredFeedback;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InboxQuarkusTest {

  private static final List<String> ASPECTS = List.of("delivery", "price", "quality");
  private static final List<String> INTENTS = List.of("", "complaint", "question");

  private ServiceUnderTest service;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    ServiceUnderTest.execute("truncate feedback, change, tombstone");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void whatIsHandledChangesOnceAndEachItemIsNamed() throws SQLException {
    StoredFeedback.of("f-1", "c-1").at(1).store();
    StoredFeedback.of("f-2", "c-1").at(2).store();
    HandleFeedbackRequest request =
        handle("f-1", "f-9", "f-1")
            .setState(Handling.State.ANSWERED)
            .setAssignee("ann")
            .setNote("called back")
            .build();

    assertThat(outcomes(request)).containsExactly("ACCEPTED", "FEEDBACK_NOT_FOUND", "ACCEPTED");
    assertThat(outcomes(request)).containsExactly("DUPLICATE", "FEEDBACK_NOT_FOUND", "DUPLICATE");

    List<Feedback> all = list(InboxFilter.getDefaultInstance());
    assertThat(all.get(0).getHandling().getState()).isEqualTo(Handling.State.NEW);
    assertThat(all.get(0).getHandling().hasHandledAt()).isFalse();
    Handling handling = all.get(1).getHandling();
    assertThat(handling.getState()).isEqualTo(Handling.State.ANSWERED);
    assertThat(handling.getAssignee()).isEqualTo("ann");
    assertThat(handling.getNote()).isEqualTo("called back");
    assertThat(handling.hasHandledAt()).isTrue();
  }

  @Test
  void whatARequestDoesNotSayStays() throws SQLException {
    StoredFeedback.of("f-1", "c-1").store();
    outcomes(handle("f-1").setState(Handling.State.SEEN).setAssignee("ann").setNote("n").build());

    assertThat(outcomes(handle("f-1").setState(Handling.State.DONE).build()))
        .containsExactly("ACCEPTED");
    assertThat(outcomes(handle("f-1").setState(Handling.State.DONE).setAssignee("").build()))
        .containsExactly("ACCEPTED");

    Handling handling = list(InboxFilter.getDefaultInstance()).getFirst().getHandling();
    assertThat(handling.getState()).isEqualTo(Handling.State.DONE);
    assertThat(handling.getAssignee()).isEmpty();
    assertThat(handling.getNote()).isEqualTo("n");
  }

  @Test
  void aFilteredListIsThatOfAPlainLookAtEverything() throws SQLException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<StoredFeedback> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(
          StoredFeedback.of("f-" + i, "c-" + random.nextInt(5))
              .at(random.nextInt(60))
              .sentiment(random.nextBoolean() ? "NEGATIVE" : "POSITIVE")
              .aspect(ASPECTS.get(random.nextInt(3)), random.nextDouble(-1, 1))
              .intent(INTENTS.get(random.nextInt(3)))
              .rating(random.nextInt(6))
              .channel(random.nextBoolean() ? "email" : "")
              .inboxState(random.nextBoolean() ? "NEW" : "DONE"));
    }
    StoredFeedback.storeAll(all);
    for (int round = 0; round < 30; round++) {
      InboxFilter.Builder filter = InboxFilter.newBuilder();
      Predicate<StoredFeedback> expected = item -> true;
      if (random.nextBoolean()) {
        String aspect = ASPECTS.get(random.nextInt(3));
        filter.setAspect(aspect);
        expected = expected.and(item -> item.aspects().contains(aspect));
      }
      if (random.nextBoolean()) {
        filter.setSentiment(Sentiment.Label.NEGATIVE);
        expected = expected.and(item -> item.sentiment().equals("NEGATIVE"));
      }
      if (random.nextBoolean()) {
        filter.setIntent("complaint");
        expected = expected.and(item -> item.intent().equals("complaint"));
      }
      if (random.nextBoolean()) {
        filter.setRatingMax(2);
        expected = expected.and(item -> item.rating() > 0 && item.rating() <= 2);
      }
      if (random.nextBoolean()) {
        filter.setChannel("email");
        expected = expected.and(item -> item.channel().equals("email"));
      }
      if (random.nextBoolean()) {
        filter.setState(Handling.State.NEW);
        expected = expected.and(item -> item.inboxState().equals("NEW"));
      }
      List<String> ids =
          all.stream()
              .filter(expected)
              .sorted(
                  Comparator.comparingLong(StoredFeedback::seconds)
                      .thenComparing(StoredFeedback::id)
                      .reversed())
              .map(StoredFeedback::id)
              .toList();
      assertThat(pages(filter.build(), 1 + random.nextInt(40)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(ids);
    }
  }

  @Test
  void aPageTokenOfAnotherFilterIsRefused() throws SQLException {
    for (int i = 0; i < 5; i++) {
      StoredFeedback.of("f-" + i, "c-1").at(i).store();
    }
    ListFeedbackRequest first =
        ListFeedbackRequest.newBuilder()
            .setPageSize(2)
            .setFilter(InboxFilter.newBuilder().setState(Handling.State.NEW))
            .build();
    String token = service.feedback().listFeedback(first).getNextPageToken();

    assertThat(token).isNotEmpty();
    assertThat(
            service
                .feedback()
                .listFeedback(first.toBuilder().setPageToken(token).build())
                .getFeedbackCount())
        .isEqualTo(2);
    refused(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        () ->
            service
                .feedback()
                .listFeedback(first.toBuilder().clearFilter().setPageToken(token).build()));
  }

  @Test
  void requestsAtFaultAreRefusedByTheirField() {
    refused(ErrorCode.INVALID_FIELD, "state", () -> outcomes(handle("f-1").build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "feedback_id",
        () -> outcomes(handle("").setState(Handling.State.SEEN).build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "note",
        () ->
            outcomes(handle("f").setState(Handling.State.SEEN).setNote("x".repeat(4_001)).build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "filter.rating_max",
        () -> list(InboxFilter.newBuilder().setRatingMax(6).build()));
    refused(
        ErrorCode.INVALID_FIELD,
        "filter.aspect",
        () -> list(InboxFilter.newBuilder().setAspect("a\u0000").build()));
    assertThat(outcomes(handle().setState(Handling.State.SEEN).build())).isEmpty();
  }

  /**
   * Opt in with {@code -Dclientele.inbox.plans=true}: 100,000 rows, and the plans of the filters.
   */
  @Test
  void aFilteredPageOfManyRowsCostsAPage() throws SQLException {
    Assumptions.assumeTrue(
        Boolean.getBoolean("clientele.inbox.plans"),
        "set -Dclientele.inbox.plans=true to see the plans over 100,000 rows");
    ServiceUnderTest.execute(StoredFeedback.GENERATED_100_000);
    ServiceUnderTest.execute("analyze feedback");
    for (String condition :
        List.of(
            "f.sentiment = 'UNKNOWN'",
            "f.inbox_state = 'SEEN'",
            "f.intent = 'churn_threat' and f.intent <> ''",
            "f.aspects @> array['rare'] and f.aspects <> '{}'",
            "f.aspects @> array['delivery'] and f.aspects <> '{}'",
            "f.rating > 0 and f.rating <= 1",
            "f.channel = 'phone' and f.channel <> ''")) {
      long rows = rowsRead(condition);
      System.out.printf("%-60s reads %d rows%n", condition, rows);
      assertThat(rows).as(condition).isLessThan(5_000);
    }
  }

  /** The rows that the scans of a page of 20 gave. */
  private static long rowsRead(String condition) throws SQLException {
    try (Connection connection = ServiceUnderTest.database();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "explain (analyze, timing off) select f.* from feedback f where "
                    + condition
                    + " order by f.occurred_at desc, f.source desc, f.feedback_id desc limit 21")) {
      long read = 0;
      while (rows.next()) {
        String line = rows.getString(1);
        var given = java.util.regex.Pattern.compile("Scan.*actual rows=([0-9]+)").matcher(line);
        if (given.find()) {
          read += Long.parseLong(given.group(1));
        }
        var removed = java.util.regex.Pattern.compile("Removed by Filter: ([0-9]+)").matcher(line);
        if (removed.find()) {
          read += Long.parseLong(removed.group(1));
        }
      }
      return read;
    }
  }

  private static HandleFeedbackRequest.Builder handle(String... ids) {
    HandleFeedbackRequest.Builder request = HandleFeedbackRequest.newBuilder();
    for (String id : ids) {
      request.addFeedback(FeedbackName.newBuilder().setSource("webshop").setFeedbackId(id));
    }
    return request;
  }

  private List<String> outcomes(HandleFeedbackRequest request) {
    return service.feedback().handleFeedback(request).getOutcomesList().stream()
        .map(outcome ->
            outcome.hasProblem() ? outcome.getProblem().getCode() : outcome.getState().name())
        .toList();
  }

  private List<Feedback> list(InboxFilter filter) {
    return service
        .feedback()
        .listFeedback(ListFeedbackRequest.newBuilder().setFilter(filter).build())
        .getFeedbackList();
  }

  private List<String> pages(InboxFilter filter, int size) {
    List<String> ids = new ArrayList<>();
    String token = "";
    do {
      ListFeedbackResponse page =
          service
              .feedback()
              .listFeedback(
                  ListFeedbackRequest.newBuilder()
                      .setFilter(filter)
                      .setPageSize(size)
                      .setPageToken(token)
                      .build());
      page.getFeedbackList().forEach(item -> ids.add(item.getFeedbackId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return ids;
  }

  private static void refused(ErrorCode code, String field, Runnable call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call::run);
    assertThat(failure).as("a refusal of %s", field).isNotNull();
    ClienteleException refusal = GrpcErrors.fromStatus(failure);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
  }
}
