package io.clientele.feedback.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.CorrectFeedbackRequest;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.FeedbackGiven;
import io.clientele.contracts.feedback.v1.InboxFilter;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.Sentiment.Label;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.clientele.contracts.feedback.v1.WithdrawCorrectionRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.grpc.Context;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CorrectionQuarkusTest {

  private static final Label[] ANSWERS = {Label.POSITIVE, Label.NEUTRAL, Label.NEGATIVE};

  private ServiceUnderTest service;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    ServiceUnderTest.execute(
        "truncate feedback, change, tombstone, correction, improvement, improvement_event,"
            + " improvement_feedback, notice");
  }

  @AfterEach
  void end() throws SQLException {
    ServiceUnderTest.execute(
        "truncate correction, improvement, improvement_event, improvement_feedback, notice");
    service.close();
  }

  @Test
  void aCorrectionIsWhatFeedbackMeansUntilItIsTakenBack() {
    record(2);
    Feedback told = one("f-0");
    assertThat(told.getSentiment().getLabel()).isEqualTo(Label.NEGATIVE);
    assertThat(told.hasCorrection()).isFalse();

    correct("f-0", Label.POSITIVE);

    Feedback meant = one("f-0");
    assertThat(meant.getSentiment().getLabel()).isEqualTo(Label.POSITIVE);
    assertThat(meant.getSentiment().getProbability()).isEqualTo(1);
    assertThat(meant.getSentiment().getNegative()).isZero();
    assertThat(meant.getAnalysis().getSentiment()).isEqualTo(meant.getSentiment());
    assertThat(meant.getCorrection().getBefore()).isEqualTo(Label.NEGATIVE);
    assertThat(meant.getCorrection().getCorrectedBy()).isEqualTo("li");
    assertThat(meant.getCorrection().hasCorrectedAt()).isTrue();
    assertThat(filtered(Label.POSITIVE)).containsExactly("f-0");
    assertThat(filtered(Label.NEGATIVE)).containsExactly("f-1");

    assertThat(withdraw("f-0")).isEqualTo(Label.NEGATIVE);
    assertThat(withdraw("f-0")).isEqualTo(Label.NEGATIVE);
    assertThat(one("f-0")).isEqualTo(told);
    assertThat(filtered(Label.POSITIVE)).isEmpty();
  }

  @Test
  void theFeedTellsEachTurnOnceAndTheLatestIsWhatTheModelSaidAgain() {
    record(1);
    correct("f-0", Label.NEUTRAL);
    correct("f-0", Label.NEUTRAL);
    withdraw("f-0");
    withdraw("f-0");

    List<FeedbackGiven> told = feed(3);
    assertThat(told).extracting(FeedbackGiven::getRevision).containsExactly(0L, 1L, 2L);
    assertThat(told.get(1).getSentiment().getLabel()).isEqualTo(Label.NEUTRAL);
    assertThat(told.get(1).getSentiment().getNeutral()).isEqualTo(1);
    assertThat(told.get(2)).isEqualTo(told.get(0).toBuilder().setRevision(2).build());
    assertThat(told.get(1).getOccurredAt()).isEqualTo(told.get(0).getOccurredAt());
  }

  /** However corrections meet one another and in which order the feed is read. */
  @Test
  void whatIsReadWhatIsFilteredAndWhatTheFeedTellsAreOneThing() throws SQLException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    record(6);
    try (ExecutorService staff = Executors.newFixedThreadPool(6)) {
      List<CompletableFuture<Void>> acts = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        String id = "f-" + random.nextInt(6);
        Label label = random.nextInt(4) == 0 ? Label.UNKNOWN : ANSWERS[random.nextInt(3)];
        acts.add(
            CompletableFuture.runAsync(
                () -> {
                  if (label == Label.UNKNOWN) {
                    withdraw(id);
                  } else {
                    correct(id, label);
                  }
                },
                staff));
      }
      CompletableFuture.allOf(acts.toArray(CompletableFuture[]::new)).join();
    }

    List<FeedbackGiven> told = new ArrayList<>(feed(count("change")));
    Collections.shuffle(told, random);
    Map<String, FeedbackGiven> latest = new HashMap<>();
    told.forEach(one ->
        latest.merge(
            one.getFeedbackId(),
            one,
            (known, next) -> next.getRevision() > known.getRevision() ? next : known));
    for (int i = 0; i < 6; i++) {
      Feedback read = one("f-" + i);
      String where = "seed " + seed + ", f-" + i;
      assertThat(latest.get("f-" + i))
          .as(where)
          .extracting(FeedbackGiven::getSentiment)
          .isEqualTo(read.getSentiment());
      assertThat(filtered(read.getSentiment().getLabel())).as(where).contains("f-" + i);
      if (read.hasCorrection()) {
        assertThat(read.getCorrection().getLabel())
            .as(where)
            .isEqualTo(read.getSentiment().getLabel());
      }
    }
    assertThat(count("change"))
        .as("a turn for each revision, and the beginning; seed %d", seed)
        .isEqualTo(6 + count("feedback", "sum(revision)"));
  }

  @Test
  void theFiguresOfImprovementsFollow() throws SQLException {
    record(1);
    ServiceUnderTest.execute(
        """
        insert into improvement (improvement_id, request_id, digest, title, description, kind, aspect, theme_ids, effort,
            confidence, weight, state, notice_en, notice_zh, version, created_at, updated_at)
        values ('imp-1', '', '', 'x', '', 'EXPERIENCE', '', '{}', 1, 1, 1, 'PROPOSED', '', '', 1, now(), now());
        insert into improvement_feedback (improvement_id, source, feedback_id, customer_id, polarity, language,
            occurred_at, theme_id, linked_at)
        select 'imp-1', source, feedback_id, customer_id, positive - negative, language, occurred_at, '', now()
        from feedback
        """);
    correct("f-0", Label.POSITIVE);
    assertThat(polarity()).isEqualTo(1);
    withdraw("f-0");
    assertThat(polarity())
        .isCloseTo(
            one("f-0").getSentiment().getPositive() - one("f-0").getSentiment().getNegative(),
            within(1e-9));
  }

  @Test
  void anErasureTakesItWithItsCustomer() throws SQLException {
    record(1);
    correct("f-0", Label.POSITIVE);
    service
        .privacy()
        .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("c-0").build());
    assertThat(List.of(count("correction"), count("feedback"), count("change"))).containsOnly(0);
  }

  private void record(int count) {
    RecordFeedbackRequest.Builder request = RecordFeedbackRequest.newBuilder().setSource("webshop");
    for (int i = 0; i < count; i++) {
      request.addFeedback(
          NewFeedback.newBuilder()
              .setFeedbackId("f-" + i)
              .setCustomerId("c-" + i)
              .setText("Terrible, I am very disappointed " + i)
              .setOccurredAt(Timestamp.newBuilder().setSeconds(1_700_000_000 + i)));
    }
    var _ = service.feedback().recordFeedback(request.build());
  }

  private void correct(String id, Label label) {
    var _ =
        service
            .textModels()
            .correctFeedback(
                CorrectFeedbackRequest.newBuilder()
                    .setSource("webshop")
                    .setFeedbackId(id)
                    .setLabel(label)
                    .setCorrectedBy("li")
                    .build());
  }

  private Label withdraw(String id) {
    return service
        .textModels()
        .withdrawCorrection(
            WithdrawCorrectionRequest.newBuilder().setSource("webshop").setFeedbackId(id).build())
        .getLabel();
  }

  private Feedback one(String id) {
    return list(ListFeedbackRequest.getDefaultInstance()).stream()
        .filter(feedback -> feedback.getFeedbackId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> filtered(Label label) {
    return list(
            ListFeedbackRequest.newBuilder()
                .setFilter(InboxFilter.newBuilder().setSentiment(label))
                .build())
        .stream()
        .map(Feedback::getFeedbackId)
        .toList();
  }

  private List<Feedback> list(ListFeedbackRequest request) {
    return service.feedback().listFeedback(request).getFeedbackList();
  }

  private List<FeedbackGiven> feed(int count) {
    Context.CancellableContext call = Context.current().withCancellation();
    List<FeedbackGiven> told = new ArrayList<>();
    call.run(() -> {
      var batches = service.changes().watchChanges(WatchChangesRequest.getDefaultInstance());
      while (told.size() < count) {
        batches.next().getChangesList().forEach(change -> told.add(change.getFeedbackGiven()));
      }
    });
    call.cancel(null);
    return told;
  }

  private static double polarity() throws SQLException {
    return number("select polarity from improvement");
  }

  private static int count(String table) throws SQLException {
    return count(table, "count(*)");
  }

  private static int count(String table, String what) throws SQLException {
    return (int) number("select " + what + " from " + table);
  }

  private static double number(String sql) throws SQLException {
    try (var connection = ServiceUnderTest.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getDouble(1);
    }
  }
}
