package io.clientele.gateway.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.feedback.v1.Feedback;
import io.clientele.contracts.feedback.v1.FeedbackCorrection;
import io.clientele.contracts.feedback.v1.HandleFeedbackRequest;
import io.clientele.contracts.feedback.v1.Handling;
import io.clientele.contracts.feedback.v1.InboxFilter;
import io.clientele.contracts.feedback.v1.ListFeedbackRequest;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class InboxTest {

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.clear();
    Call.untilAnswered("/v1/feedback");
    feedback.clear();
  }

  @Test
  void allConditionsOfAnInboxReachTheService() {
    feedback.feedback.add(
        Feedback.newBuilder()
            .setFeedbackId("f-1")
            .setCustomerId("c-1")
            .setCorrection(
                FeedbackCorrection.newBuilder()
                    .setLabel(Sentiment.Label.NEGATIVE)
                    .setBefore(Sentiment.Label.UNKNOWN)
                    .setCorrectedBy("li"))
            .setHandling(
                Handling.newBuilder()
                    .setState(Handling.State.SEEN)
                    .setAssignee("ann")
                    .setHandledAt(Timestamp.newBuilder().setSeconds(7)))
            .build());

    Call.keyed()
        .get(
            "/v1/feedback?sentiment=negative&aspect=delivery&intent=complaint&pain_point=process"
                + "&state=new&assignee=ann&rating_max=2.5&channel=email&from=2026-01-01"
                + "&before=2026-02-01&page_size=7&page_token=t")
        .then()
        .statusCode(200)
        .body("feedback[0].correction.before", equalTo("UNKNOWN"))
        .body("feedback[0].correction.corrected_by", equalTo("li"))
        .body("feedback[0].handling.state", equalTo("seen"))
        .body("feedback[0].handling.assignee", equalTo("ann"))
        .body("feedback[0].handling.handled_at", equalTo("1970-01-01T00:00:07Z"))
        .body("feedback[0].handling", not(hasKey("note")));

    assertThat(feedback.lists.getLast())
        .isEqualTo(
            ListFeedbackRequest.newBuilder()
                .setPageSize(7)
                .setPageToken("t")
                .setFrom(Timestamp.newBuilder().setSeconds(1_767_225_600))
                .setBefore(Timestamp.newBuilder().setSeconds(1_769_904_000))
                .setFilter(
                    InboxFilter.newBuilder()
                        .setSentiment(Sentiment.Label.NEGATIVE)
                        .setAspect("delivery")
                        .setIntent("complaint")
                        .setPainPoint("process")
                        .setState(Handling.State.NEW)
                        .setAssignee("ann")
                        .setRatingMax(2.5)
                        .setChannel("email"))
                .build());
  }

  @Test
  void withoutConditionsThereIsNoFilter() {
    Call.keyed().get("/v1/feedback").then().statusCode(200);

    assertThat(feedback.lists.getLast()).isEqualTo(ListFeedbackRequest.getDefaultInstance());
  }

  @ParameterizedTest
  @CsvSource({
    "sentiment=cross, sentiment",
    "state=lost, state",
    "rating_max=6, rating_max",
    "rating_max=many, rating_max",
    "from=then, from",
    "page_size=0, page_size"
  })
  void aConditionAtFaultIsNamed(String query, String parameter) {
    Call.keyed()
        .get("/v1/feedback?" + query)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void eachItemThatIsHandledIsAnswered() {
    Call.json(
            """
            {"items": [{"source": "webshop", "feedback_id": "f-1"},
                       {"source": "webshop", "feedback_id": "no-such"}],
             "state": "answered", "assignee": null, "note": "called back"}
            """)
        .post("/v1/feedback:handle")
        .then()
        .statusCode(200)
        .body("results[0].feedback_id", equalTo("f-1"))
        .body("results[0].result", equalTo("changed"))
        .body("results[1].result", equalTo("rejected"))
        .body("results[1].code", equalTo("FEEDBACK_NOT_FOUND"));

    HandleFeedbackRequest sent = feedback.handled.getLast();
    assertThat(sent.getState()).isEqualTo(Handling.State.ANSWERED);
    assertThat(sent.hasAssignee()).as("null: nobody").isTrue();
    assertThat(sent.getAssignee()).isEmpty();
    assertThat(sent.getNote()).isEqualTo("called back");
    Call.json("{\"items\":[],\"state\":\"done\"}")
        .post("/v1/feedback:handle")
        .then()
        .statusCode(200);
    assertThat(feedback.handled.getLast().hasAssignee()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"items\":[]}|state",
        "{\"items\":[],\"state\":\"lost\"}|state",
        "{\"items\":[{\"source\":\"a\"}],\"state\":\"seen\"}|items[0].feedback_id",
        "{\"items\":[],\"state\":\"seen\",\"who\":\"ann\"}|who"
      })
  void aBodyAtFaultIsRefusedByItsField(String body, String field) {
    Call.json(body)
        .post("/v1/feedback:handle")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }
}
