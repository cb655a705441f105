package io.clientele.feedback.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.Change;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.contracts.feedback.v1.WatchChangesRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
class DuplicateQuarkusTest {

  private static final Marking MARKING = new Marking(Duration.ofDays(30), 5);

  private static final List<String> TEXTS =
      List.of(
          "酒店位置很好，离地铁站很近，房间虽然不大但是很干净，前台服务态度也不错，早餐种类丰富，味道可口。",
          "The parcel came two days late, the box was torn and half of the cups were broken in it.",
          "好吃",
          "Fine.",
          "");

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
  void theMarksAreThoseOfComparingWithEverything() throws SQLException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<String, Mark> expected = new HashMap<>();
    List<Saying> before = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      List<NewFeedback> items = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(15); i++) {
        NewFeedback item = item(random, "f-" + random.nextInt(150));
        items.add(item);
        if (!expected.containsKey(item.getFeedbackId())) {
          Saying saying = saying(item);
          expected.put(item.getFeedbackId(), Reference.mark(saying, before, MARKING));
          before.add(saying);
        }
      }
      record(items);
      assertThat(marks()).as("seed %d, round %d", seed, round).isEqualTo(expected);
    }
    assertThat(discounted())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(
            expected.entrySet().stream()
                .filter(entry -> entry.getValue().discounted())
                .map(Map.Entry::getKey)
                .toList());
  }

  @Test
  void whoeverSendsAtOnceTheSameTextCountsOnceACustomerAndFourTimesInAll() throws Exception {
    try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<Void>> calls = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        NewFeedback item =
            NewFeedback.newBuilder()
                .setFeedbackId("f-" + i)
                .setCustomerId("c-" + i % 8)
                .setText(TEXTS.get(1))
                .setOccurredAt(Timestamp.newBuilder().setSeconds(1_700_000_000 + i))
                .build();
        calls.add(CompletableFuture.runAsync(() -> record(List.of(item)), senders));
      }
      CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
    }
    List<Mark> marks = List.copyOf(marks().values());
    assertThat(marks).filteredOn(mark -> mark == Mark.GENUINE).hasSize(4);
    assertThat(marks).filteredOn(mark -> mark == Mark.TEMPLATE).hasSize(4);
    assertThat(marks).filteredOn(mark -> mark == Mark.DUPLICATE).hasSize(16);
  }

  @Test
  void aLargeRequestIsMarkedAsWell() throws SQLException {
    List<NewFeedback> items = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      items.add(
          NewFeedback.newBuilder()
              .setFeedbackId("f-" + i)
              .setCustomerId("c-" + i)
              .setText(TEXTS.get(0))
              .setOccurredAt(Timestamp.newBuilder().setSeconds(1_700_000_000))
              .build());
    }
    record(items);
    assertThat(marks().values()).filteredOn(mark -> mark == Mark.TEMPLATE).hasSize(596);
  }

  private void record(List<NewFeedback> items) {
    service
        .feedback()
        .recordFeedback(
            RecordFeedbackRequest.newBuilder().setSource("webshop").addAllFeedback(items).build());
  }

  private static NewFeedback item(Random random, String id) {
    return NewFeedback.newBuilder()
        .setFeedbackId(id)
        .setCustomerId("c-" + random.nextInt(7))
        .setOrderId("o-" + random.nextInt(2))
        .setText(TEXTS.get(random.nextInt(TEXTS.size())))
        .setRating(3)
        .setOccurredAt(
            Timestamp.newBuilder().setSeconds(1_700_000_000 + random.nextInt(60) * 86_400L))
        .build();
  }

  private static Saying saying(NewFeedback item) {
    return Saying.of(
        item.getFeedbackId(),
        item.getCustomerId(),
        item.getOrderId(),
        Instant.ofEpochSecond(item.getOccurredAt().getSeconds()),
        item.getText());
  }

  private static Map<String, Mark> marks() throws SQLException {
    Map<String, Mark> marks = new HashMap<>();
    try (var connection = ServiceUnderTest.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select feedback_id, mark from feedback")) {
      while (rows.next()) {
        marks.put(rows.getString(1), Mark.valueOf(rows.getString(2)));
      }
    }
    return marks;
  }

  private List<String> discounted() {
    return service
        .changes()
        .watchChanges(WatchChangesRequest.getDefaultInstance())
        .next()
        .getChangesList()
        .stream()
        .map(Change::getFeedbackGiven)
        .filter(given -> given.getDiscounted())
        .map(given -> given.getFeedbackId())
        .toList();
  }
}
