package io.clientele.gateway.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.clientele.contracts.feedback.v1.NewFeedback;
import io.clientele.contracts.feedback.v1.Sentiment;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class FeedbackTest {

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.clear();
  }

  @Test
  void onePieceIsTakenIn() {
    Call.json(
            """
            {"message_id": "f", "userId": "c", "text": "good", "rating": "4.5",
             "timestamp": "2026-02-02T09:00:00Z", "order_id": 7}
            """)
        .post("/v1/feedback")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));

    NewFeedback sent = feedback.requests.getLast().getFeedback(0);
    assertThat(sent.getFeedbackId()).isEqualTo("f");
    assertThat(sent.getCustomerId()).isEqualTo("c");
    assertThat(sent.getRating()).isEqualTo(4.5);
    assertThat(sent.getOrderId()).isEqualTo("7");
    assertThat(sent.getTimeAssumed()).isFalse();
    assertThat(feedback.requests.getLast().getSource()).isEqualTo("webshop");
  }

  @Test
  void aListIsTakenInPieceByPiece() {
    Call.json(
            """
            {"feedback": [{"feedback_id": "a", "customer_id": "c", "rating": 1},
                          {"feedback_id": "a", "customer_id": "c", "rating": 1},
                          {"feedback_id": "b", "customer_id": "c", "rating": 9}]}
            """)
        .post("/v1/feedback")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1))
        .body("duplicates", equalTo(1))
        .body("rejected", hasSize(1))
        .body("rejected[0].message_id", equalTo("b"))
        .body("rejected[0].field", equalTo("feedback[2].rating"));
  }

  @Test
  void anEscapedColonIsTheSamePath() {
    Call.json("{\"texts\":[]}").post("/v1/feedback%3Aclassify?x=1").then().statusCode(200);
  }

  @Test
  void textsAreClassifiedInTheirOrder() {
    Call.json("{\"texts\": [\"good\", \"\", \"\\u0000\"]}")
        .post("/v1/feedback:classify")
        .then()
        .statusCode(200)
        .body("results", hasSize(3))
        .body("results[0].language", equalTo("en"))
        .body("results[0].sentiment.label", equalTo("POSITIVE"))
        .body("results[0].sentiment.probability", equalTo(0.97f))
        .body("results[1].sentiment.label", equalTo("UNKNOWN"));
  }

  @Test
  void whatATextSaysIsToldWithItsPlaces() {
    String text = "good <b>service</b>";
    Call.json("{\"texts\": [\"" + text + "\"], \"labels\": [\"positive\", \"NEGATIVE\"]}")
        .post("/v1/feedback:classify")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("results[0].aspects[0].aspect", equalTo("service-attitude"))
        .body("results[0].aspects[0].polarity", equalTo("POSITIVE"))
        .body("results[0].aspects[0].span.text", equalTo(text))
        .body("results[0].objection.label", equalTo("price"))
        .body("results[0].objection.answer.en", equalTo("Show."))
        .body("results[0].model", equalTo("sentiment-x+analysis-x"));
    assertThat(feedback.choices.getLast())
        .containsExactly(Sentiment.Label.POSITIVE, Sentiment.Label.NEGATIVE);
  }

  @Test
  void aStreamOfTextsIsAnsweredLineByLine() {
    StringBuilder lines = new StringBuilder("{\"id\": \"a\", \"text\": \"good\"}\n\nnonsense\n");
    for (int i = 0; i < 250; i++) {
      lines.append("\"line ").append(i).append("\"\n");
    }
    String[] answers =
        Call.keyed()
            .contentType("application/x-ndjson")
            .body(lines.toString().getBytes(StandardCharsets.UTF_8))
            .post("/v1/feedback:classify")
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asString()
            .split("\n");
    assertThat(answers).hasSize(252);
    assertThat(answers[0]).contains("\"line\":1", "\"id\":\"a\"", "POSITIVE");
    assertThat(answers[1]).contains("\"line\":3", "not valid JSON").doesNotContain("nonsense");
    assertThat(answers[251]).contains("\"line\":253", "UNKNOWN");
    assertThat(feedback.choices).hasSize(3);
  }

  @Test
  void noTextsAreNoFault() {
    Call.json("{\"texts\": []}")
        .post("/v1/feedback:classify")
        .then()
        .statusCode(200)
        .body("results", hasSize(0));
  }

  @Test
  void manyLongTextsTravelInPartsThatFit() {
    String text = "\"" + "good ".repeat(2_000) + "\"";
    Call.json("{\"texts\": [" + (text + ",").repeat(900) + text + "]}")
        .post("/v1/feedback:classify")
        .then()
        .statusCode(200)
        .body("results", hasSize(901));
  }
}
