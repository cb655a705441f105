package io.clientele.feedback.feedback;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.ChangeBatch;
import io.clientele.contracts.feedback.v1.ClassifyTextsRequest;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListFeedbackResponse;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FeedbackQuarkusTest {

  private static final NewFeedback GOOD =
      NewFeedback.newBuilder()
          .setFeedbackId("f-1")
          .setCustomerId("c-1")
          .setText("I love it, excellent quality, works great!")
          .setRating(5)
          .setOccurredAt(time(1_700_000_000))
          .setChannel("web")
          .setOrderId("o-1")
          .build();

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
  void whatIsRecordedIsListedWithItsSentiment() {
    assertThat(record("r-1", GOOD)).containsExactly("ACCEPTED");
    Feedback listed = list("", 0, "").getFeedback(0);
    assertThat(listed.getSource()).isEqualTo("webshop");
    assertThat(listed.getFeedbackId()).isEqualTo("f-1");
    assertThat(listed.getCustomerId()).isEqualTo("c-1");
    assertThat(listed.getText()).isEqualTo(GOOD.getText());
    assertThat(listed.getRating()).isEqualTo(5);
    assertThat(listed.getOccurredAt()).isEqualTo(GOOD.getOccurredAt());
    assertThat(listed.getChannel()).isEqualTo("web");
    assertThat(listed.getOrderId()).isEqualTo("o-1");
    assertThat(listed.getSentiment()).isEqualTo(classify(GOOD.getText()).getFirst());
    assertThat(listed.getSentiment().getLabel()).isEqualTo(Sentiment.Label.POSITIVE);
    assertThat(listed.getSentiment().getLanguage()).isEqualTo("en");
    assertThat(listed.getSentiment().getVersion()).isNotBlank();
  }

  @Test
  void whatATextAsksForIsStoredAndToldInTheFeedWithoutItsWords() throws SQLException {
    NewFeedback wish =
        GOOD.toBuilder()
            .setFeedbackId("f-2")
            .setText("I wish the parcel had better packaging, please add coupons for Kreuzberg")
            .build();
    NewFeedback silent = GOOD.toBuilder().setFeedbackId("f-3").setText("").build();
    record("r-1", GOOD, wish, silent);
    record("r-1", GOOD, wish, silent);
    assertThat(wishesOf("f-1")).isEmpty();
    assertThat(wishesOf("f-2")).containsExactly("packaging", "offers");
    assertThat(wishesOf("f-3")).isEmpty();

    ChangeBatch told =
        service.changes().watchChanges(WatchChangesRequest.getDefaultInstance()).next();
    assertThat(
            told.getChangesList().stream()
                .map(change -> List.copyOf(change.getFeedbackGiven().getWishesList()))
                .toList())
        .isEqualTo(List.of(List.of(), List.of("packaging", "offers"), List.of()));
    assertThat(told.toString()).doesNotContain("Kreuzberg");
  }

  private static List<String> wishesOf(String feedbackId) throws SQLException {
    try (var connection = ServiceUnderTest.database();
        var statement =
            connection.prepareStatement("select wishes from feedback where feedback_id = ?")) {
      statement.setString(1, feedbackId);
      try (var rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return List.of((String[]) rows.getArray(1).getArray());
      }
    }
  }

  @Test
  void aRepeatedRequestAnswersAsTheFirstDid() {
    NewFeedback other = GOOD.toBuilder().setFeedbackId("f-2").build();
    NewFeedback contradiction = GOOD.toBuilder().setText("Bad.").build();
    List<String> first = record("r-1", GOOD, other, GOOD, contradiction);
    assertThat(first).containsExactly("ACCEPTED", "ACCEPTED", "DUPLICATE", "CONTENT_CONFLICT");
    assertThat(record("r-1", GOOD, other, GOOD, contradiction)).isEqualTo(first);
    assertThat(list("", 0, "").getFeedbackCount()).isEqualTo(2);
  }

  @Test
  void theSameInAnotherRequestIsADuplicate() {
    record("r-1", GOOD);
    assertThat(record("r-2", GOOD)).containsExactly("DUPLICATE");
  }

  @Test
  void aRepeatWithoutATimeOfItsOwnIsADuplicate() {
    NewFeedback timeless = GOOD.toBuilder().setTimeAssumed(true).build();
    record("r-1", timeless);
    assertThat(record("r-2", timeless.toBuilder().setOccurredAt(time(1_700_000_009)).build()))
        .containsExactly("DUPLICATE");
  }

  @Test
  void withoutARequestIdARepeatIsADuplicate() {
    assertThat(record("", GOOD)).containsExactly("ACCEPTED");
    assertThat(record("", GOOD)).containsExactly("DUPLICATE");
  }

  @Test
  void otherContentUnderTheSameIdChangesNothing() {
    record("r-1", GOOD);
    assertThat(record("r-2", GOOD.toBuilder().setRating(1).build()))
        .containsExactly("CONTENT_CONFLICT");
    assertThat(list("", 0, "").getFeedback(0).getRating()).isEqualTo(5);
  }

  @Test
  void twoSourcesMayUseTheSameId() {
    record("r-1", GOOD);
    var answer =
        service
            .feedback()
            .recordFeedback(
                RecordFeedbackRequest.newBuilder().setSource("app").addFeedback(GOOD).build());
    assertThat(answer.getOutcomes(0).getState()).isEqualTo(Outcome.State.ACCEPTED);
    assertThat(list("", 0, "").getFeedbackCount()).isEqualTo(2);
  }

  @Test
  void anItemAtFaultIsRejectedAlone() {
    NewFeedback.Builder good = GOOD.toBuilder();
    List<String> fields =
        rejectedFields(
            good.clone().setFeedbackId("").build(),
            good.clone().setCustomerId("\n").build(),
            good.clone().setText("a\u0000").build(),
            good.clone().setRating(Double.NaN).build(),
            good.clone().setRating(6).build(),
            good.clone().clearOccurredAt().build(),
            good.clone().setOccurredAt(time(Long.MAX_VALUE)).build(),
            good.clone().setOccurredAt(time(-1)).build(),
            good.clone().setOccurredAt(time(Instant.now().getEpochSecond() + 90_000)).build(),
            good.clone().setChannel("x".repeat(201)).build(),
            good.clone().setOrderId("\u0007").build(),
            good.clone().setText("").setRating(0).build(),
            GOOD);
    assertThat(fields)
        .containsExactly(
            "feedback_id",
            "customer_id",
            "text",
            "rating",
            "rating",
            "occurred_at",
            "occurred_at",
            "occurred_at",
            "occurred_at",
            "channel",
            "order_id",
            "text",
            "");
    assertThat(list("", 0, "").getFeedbackCount()).isEqualTo(1);
  }

  @Test
  void aRequestAtFaultIsRefusedAsAWhole() {
    refused(ErrorCode.INVALID_FIELD, "source", () -> record("Web Shop", "r-1", List.of(GOOD)));
    refused(ErrorCode.INVALID_FIELD, "request_id", () -> record("r\n1", GOOD));
    List<NewFeedback> tooMany = Collections.nCopies(1_001, GOOD);
    refused(ErrorCode.TOO_MANY_ITEMS, "feedback", () -> record("webshop", "r-1", tooMany));
    List<String> texts = Collections.nCopies(1_001, "");
    refused(
        ErrorCode.TOO_MANY_ITEMS,
        "texts",
        () ->
            service
                .feedback()
                .classifyTexts(ClassifyTextsRequest.newBuilder().addAllTexts(texts).build()));
    refused(ErrorCode.INVALID_FIELD, "page_size", () -> list("", -1, ""));
    refused(ErrorCode.INVALID_FIELD, "customer_id", () -> list("a\u0000", 0, ""));
    refused(ErrorCode.INVALID_PAGE_TOKEN, "page_token", () -> list("", 0, "forged"));
    assertThat(list("", 0, "").getFeedbackCount()).isZero();
  }

  @Test
  void anEmptyRequestHasNoOutcomes() {
    assertThat(record("r-1")).isEmpty();
  }

  @Test
  void aFullRequestOfLongChineseTextsIsTaken() {
    String longest = "好".repeat(5_000);
    List<NewFeedback> full =
        IntStream.range(0, 1_000)
            .mapToObj(i -> GOOD.toBuilder().setFeedbackId("f-" + i).setText(longest).build())
            .toList();
    assertThat(record("webshop", "r-1", full)).hasSize(1_000).containsOnly("ACCEPTED");
  }

  @Test
  void textsOfAnyContentAreClassifiedInTheirOrder() {
    List<String> texts =
        List.of("", "\u0000", "I love it, excellent!", "😀".repeat(100_000), "\u202e <b>", "12");
    List<Sentiment> sentiments = classify(texts.toArray(String[]::new));
    assertThat(sentiments).hasSize(texts.size());
    assertThat(sentiments.getFirst().getLabel()).isEqualTo(Sentiment.Label.UNKNOWN);
    assertThat(sentiments.getFirst().getProbability()).isZero();
    assertThat(sentiments.get(2).getLabel()).isEqualTo(Sentiment.Label.POSITIVE);
    assertThat(sentiments.get(2).getProbability()).isEqualTo(sentiments.get(2).getPositive());
    assertThat(list("", 0, "").getFeedbackCount()).as("nothing is stored").isZero();
  }

  @Test
  void pagesAreNewestFirstWithoutGapOrRepeat() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<NewFeedback> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(
          GOOD.toBuilder()
              .setFeedbackId("f-" + i)
              .setCustomerId("c-" + random.nextInt(2))
              .setOccurredAt(time(random.nextInt(50)))
              .build());
    }
    record("webshop", "r-1", all);
    for (String customer : List.of("", "c-0", "c-1")) {
      List<String> expected =
          all.stream()
              .filter(item -> customer.isEmpty() || item.getCustomerId().equals(customer))
              .sorted(
                  Comparator.comparingLong((NewFeedback item) -> item.getOccurredAt().getSeconds())
                      .thenComparing(NewFeedback::getFeedbackId)
                      .reversed())
              .map(NewFeedback::getFeedbackId)
              .toList();
      assertThat(pages(customer, 1 + random.nextInt(60)))
          .as("seed %d, customer '%s'", seed, customer)
          .isEqualTo(expected);
    }
  }

  @Test
  void aListOfAPersonHoldsAllOfTheIdsWithinItsTime() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<NewFeedback> all = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      all.add(
          GOOD.toBuilder()
              .setFeedbackId("f-" + i)
              .setCustomerId("c-" + random.nextInt(4))
              .setOccurredAt(time(random.nextInt(50)))
              .build());
    }
    record("webshop", "r-1", all);
    for (int round = 0; round < 20; round++) {
      ListFeedbackRequest.Builder request =
          ListFeedbackRequest.newBuilder().setPageSize(1 + random.nextInt(60));
      int from = random.nextInt(50);
      int before = random.nextInt(50);
      List<String> ids = List.of("c-0", "c-" + random.nextInt(4), "c-" + random.nextInt(4), "c-9");
      boolean ofPerson = random.nextInt(3) > 0;
      if (ofPerson) {
        request.setCustomerId(ids.getFirst()).addAllMergedIds(ids.subList(1, 4));
      }
      boolean begins = random.nextBoolean();
      boolean ends = random.nextBoolean();
      if (begins) {
        request.setFrom(time(from));
      }
      if (ends) {
        request.setBefore(time(before));
      }
      List<String> expected =
          all.stream()
              .filter(item -> !ofPerson || ids.contains(item.getCustomerId()))
              .filter(item -> !begins || item.getOccurredAt().getSeconds() >= from)
              .filter(item -> !ends || item.getOccurredAt().getSeconds() < before)
              .sorted(
                  Comparator.comparingLong((NewFeedback item) -> item.getOccurredAt().getSeconds())
                      .thenComparing(NewFeedback::getFeedbackId)
                      .reversed())
              .map(NewFeedback::getFeedbackId)
              .toList();
      assertThat(pages(request)).as("seed %d, round %d", seed, round).isEqualTo(expected);
    }
  }

  @Test
  void aPageTokenBelongsToItsList() {
    record(
        "webshop",
        "r-1",
        IntStream.range(0, 9)
            .mapToObj(i -> GOOD.toBuilder().setFeedbackId("f-" + i).build())
            .toList());
    ListFeedbackRequest.Builder list =
        ListFeedbackRequest.newBuilder().setCustomerId("c-1").addMergedIds("c-2").setPageSize(2);
    String token = service.feedback().listFeedback(list.build()).getNextPageToken();
    ListFeedbackRequest next = list.setPageToken(token).build();

    assertThat(service.feedback().listFeedback(next).getFeedbackCount()).isEqualTo(2);
    for (ListFeedbackRequest.Builder other :
        List.of(
            next.toBuilder().clearMergedIds(),
            next.toBuilder().addMergedIds("c-3"),
            next.toBuilder().setFrom(time(1)),
            next.toBuilder().setBefore(time(2_000_000_000)),
            next.toBuilder().setCustomerId("c-2").clearMergedIds().addMergedIds("c-1"))) {
      refused(
          ErrorCode.INVALID_PAGE_TOKEN,
          "page_token",
          () -> service.feedback().listFeedback(other.build()));
    }
  }

  @Test
  void aListAtFaultIsRefused() {
    ListFeedbackRequest.Builder list = ListFeedbackRequest.newBuilder();
    refusedList(ErrorCode.INVALID_FIELD, "merged_ids", list.clone().addMergedIds("c-2"));
    refusedList(
        ErrorCode.INVALID_FIELD, "merged_ids", list.clone().setCustomerId("c").addMergedIds(""));
    refusedList(
        ErrorCode.TOO_MANY_ITEMS,
        "merged_ids",
        list.clone().setCustomerId("c").addAllMergedIds(Collections.nCopies(1_001, "d")));
    refusedList(ErrorCode.INVALID_FIELD, "from", list.clone().setFrom(time(Long.MAX_VALUE)));
    refusedList(ErrorCode.INVALID_FIELD, "before", list.clone().setBefore(time(300_000_000_000L)));
  }

  private void refusedList(ErrorCode code, String field, ListFeedbackRequest.Builder request) {
    refused(code, field, () -> service.feedback().listFeedback(request.build()));
  }

  @Test
  void aPageHolds20ByDefaultAnd200AtMost() {
    record(
        "webshop",
        "r-1",
        IntStream.range(0, 250)
            .mapToObj(i -> GOOD.toBuilder().setFeedbackId("f-" + i).build())
            .toList());
    assertThat(list("", 0, "").getFeedbackCount()).isEqualTo(20);
    assertThat(list("", 1_000, "").getFeedbackCount()).isEqualTo(200);
    assertThat(list("nobody", 0, "").getNextPageToken()).isEmpty();
  }

  @Test
  void theServiceTellsItsHealthAndWhatItDid() {
    record("r-1", GOOD);
    get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("clientele_feedback_total{outcome=\"accepted\"}"))
        .body(containsString("clientele_feedback_classified_total{label=\"POSITIVE\"}"));
  }

  private List<String> pages(String customer, int size) {
    return pages(ListFeedbackRequest.newBuilder().setCustomerId(customer).setPageSize(size));
  }

  private List<String> pages(ListFeedbackRequest.Builder request) {
    List<String> ids = new ArrayList<>();
    String token = "";
    do {
      ListFeedbackResponse page =
          service.feedback().listFeedback(request.setPageToken(token).build());
      page.getFeedbackList().forEach(item -> ids.add(item.getFeedbackId()));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return ids;
  }

  private List<String> rejectedFields(NewFeedback... items) {
    RecordFeedbackRequest request =
        RecordFeedbackRequest.newBuilder()
            .setSource("webshop")
            .addAllFeedback(List.of(items))
            .build();
    return service.feedback().recordFeedback(request).getOutcomesList().stream()
        .map(outcome -> outcome.getProblem().getField())
        .toList();
  }

  private List<String> record(String requestId, NewFeedback... items) {
    return record("webshop", requestId, List.of(items));
  }

  /** The outcomes: the state, or the code of the problem. */
  private List<String> record(String source, String requestId, List<NewFeedback> items) {
    RecordFeedbackRequest request =
        RecordFeedbackRequest.newBuilder()
            .setSource(source)
            .setRequestId(requestId)
            .addAllFeedback(items)
            .build();
    return service.feedback().recordFeedback(request).getOutcomesList().stream()
        .map(outcome ->
            outcome.hasProblem() ? outcome.getProblem().getCode() : outcome.getState().name())
        .toList();
  }

  private ListFeedbackResponse list(String customerId, int size, String token) {
    return service
        .feedback()
        .listFeedback(
            ListFeedbackRequest.newBuilder()
                .setCustomerId(customerId)
                .setPageSize(size)
                .setPageToken(token)
                .build());
  }

  private List<Sentiment> classify(String... texts) {
    return service
        .feedback()
        .classifyTexts(ClassifyTextsRequest.newBuilder().addAllTexts(List.of(texts)).build())
        .getSentimentsList();
  }

  private static void refused(ErrorCode code, String field, Runnable call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call::run);
    assertThat(failure).as("a refusal of %s", field).isNotNull();
    ClienteleException refusal = GrpcErrors.fromStatus(failure);
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.field()).isEqualTo(field);
  }

  private static Timestamp time(long seconds) {
    return Timestamp.newBuilder().setSeconds(seconds).build();
  }
}
