package io.clientele.feedback.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.RecordFeedbackRequest;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many senders repeat, contradict and overtake one another. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConcurrentSendersQuarkusTest {

  private static final int IDS = 40;

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
  void oneSenderGetsWhatASimpleReferenceSays() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<RecordFeedbackRequest> requests = requests(random, 150);
    Map<String, RecordFeedbackRequest> owners = new HashMap<>();
    Map<String, NewFeedback> contents = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      RecordFeedbackRequest request = requests.get(random.nextInt(requests.size()));
      assertThat(send(request))
          .as("seed %d, request %d", seed, i)
          .isEqualTo(reference(request, owners, contents));
    }
    assertThat(stored()).as("seed %d", seed).isEqualTo(contents);
  }

  private static List<String> reference(
      RecordFeedbackRequest request,
      Map<String, RecordFeedbackRequest> owners,
      Map<String, NewFeedback> contents) {
    Set<String> accepted = new HashSet<>();
    List<String> outcomes = new ArrayList<>();
    for (NewFeedback item : request.getFeedbackList()) {
      String id = item.getFeedbackId();
      owners.putIfAbsent(id, request);
      contents.putIfAbsent(id, item);
      if (!item.equals(contents.get(id))) {
        outcomes.add("CONTENT_CONFLICT");
      } else if (request.equals(owners.get(id)) && accepted.add(id)) {
        outcomes.add("ACCEPTED");
      } else {
        outcomes.add("DUPLICATE");
      }
    }
    return outcomes;
  }

  @Test
  void manySendersStoreEachIdOnceAndRepeatsAnswerAsTheFirst() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      ServiceUnderTest.execute("truncate feedback, change, tombstone");
      List<RecordFeedbackRequest> requests = requests(random, 24);
      List<RecordFeedbackRequest> sent = new ArrayList<>(requests);
      sent.addAll(requests); // Each request races its own repeat, too.
      List<List<String>> answers = sendAll(sent);
      String where = "seed " + seed + ", round " + round;
      Map<String, NewFeedback> stored = stored();
      for (int i = 0; i < requests.size(); i++) {
        List<String> answer = answers.get(i);
        assertThat(answers.get(i + requests.size())).as(where).isEqualTo(answer);
        assertThat(send(requests.get(i))).as(where).isEqualTo(answer);
        agrees(requests.get(i), answer, stored, where);
      }
      assertThat(owners(requests, answers)).as(where).isEqualTo(stored.keySet());
      assertThat(changedIds()).as(where).containsExactlyInAnyOrderElementsOf(stored.keySet());
    }
  }

  private static void agrees(
      RecordFeedbackRequest request,
      List<String> answer,
      Map<String, NewFeedback> stored,
      String where) {
    for (int i = 0; i < answer.size(); i++) {
      NewFeedback item = request.getFeedback(i);
      assertThat(answer.get(i).equals("CONTENT_CONFLICT"))
          .as(where)
          .isEqualTo(!item.equals(stored.get(item.getFeedbackId())));
    }
  }

  /** The ids that were accepted; fails where two requests were told so of the same id. */
  private static Set<String> owners(
      List<RecordFeedbackRequest> requests, List<List<String>> answers) {
    Set<String> owned = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      for (int j = 0; j < answers.get(i).size(); j++) {
        String id = requests.get(i).getFeedback(j).getFeedbackId();
        if (answers.get(i).get(j).equals("ACCEPTED")) {
          assertThat(owned.add(id)).as("%s is accepted once", id).isTrue();
        }
      }
    }
    return owned;
  }

  private List<List<String>> sendAll(List<RecordFeedbackRequest> requests) throws Exception {
    try (ExecutorService senders = Executors.newFixedThreadPool(12)) {
      List<Callable<List<String>>> calls =
          requests.stream().<Callable<List<String>>>map(r -> () -> send(r)).toList();
      List<List<String>> answers = new ArrayList<>();
      for (Future<List<String>> answer : senders.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static List<RecordFeedbackRequest> requests(Random random, int count) {
    List<RecordFeedbackRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RecordFeedbackRequest.Builder request =
          RecordFeedbackRequest.newBuilder().setSource("webshop").setRequestId("r-" + i);
      int items = 1 + random.nextInt(20);
      for (int j = 0; j < items; j++) {
        request.addFeedback(item(random));
      }
      requests.add(request.build());
    }
    return requests;
  }

  /** Mostly the same content under an id, sometimes another. */
  private static NewFeedback item(Random random) {
    return NewFeedback.newBuilder()
        .setFeedbackId("f-" + random.nextInt(IDS))
        .setCustomerId("c-1")
        .setText("Fine.")
        .setRating(random.nextInt(10) == 0 ? 1 : 4)
        .setOccurredAt(Timestamp.newBuilder().setSeconds(1_700_000_000))
        .build();
  }

  private List<String> send(RecordFeedbackRequest request) {
    return service.feedback().recordFeedback(request).getOutcomesList().stream()
        .map(outcome ->
            outcome.getState() == Outcome.State.REJECTED
                ? outcome.getProblem().getCode()
                : outcome.getState().name())
        .toList();
  }

  private Map<String, NewFeedback> stored() {
    ListFeedbackRequest all = ListFeedbackRequest.newBuilder().setPageSize(200).build();
    Map<String, NewFeedback> stored = new HashMap<>();
    for (Feedback item : service.feedback().listFeedback(all).getFeedbackList()) {
      stored.put(
          item.getFeedbackId(),
          NewFeedback.newBuilder()
              .setFeedbackId(item.getFeedbackId())
              .setCustomerId(item.getCustomerId())
              .setText(item.getText())
              .setRating(item.getRating())
              .setOccurredAt(item.getOccurredAt())
              .build());
    }
    return stored;
  }

  private static List<String> changedIds() throws SQLException {
    try (var connection = ServiceUnderTest.database();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select feedback_id from change")) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }
}
