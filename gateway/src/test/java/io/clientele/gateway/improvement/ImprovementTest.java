package io.clientele.gateway.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.AspectSample;
import io.clientele.contracts.feedback.v1.CreateImprovementRequest;
import io.clientele.contracts.feedback.v1.Difference;
import io.clientele.contracts.feedback.v1.Effect;
import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.GetEffectRequest;
import io.clientele.contracts.feedback.v1.Improvement;
import io.clientele.contracts.feedback.v1.ImprovementEvent;
import io.clientele.contracts.feedback.v1.LinkFeedbackRequest;
import io.clientele.contracts.feedback.v1.LinkFeedbackResponse;
import io.clientele.contracts.feedback.v1.LinkedFeedback;
import io.clientele.contracts.feedback.v1.ListImprovementEventsResponse;
import io.clientele.contracts.feedback.v1.ListImprovementsRequest;
import io.clientele.contracts.feedback.v1.ListImprovementsResponse;
import io.clientele.contracts.feedback.v1.ListLinkedFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListNoticesRequest;
import io.clientele.contracts.feedback.v1.ListNoticesResponse;
import io.clientele.contracts.feedback.v1.Notice;
import io.clientele.contracts.feedback.v1.TellCustomersResponse;
import io.clientele.contracts.feedback.v1.UpdateImprovementRequest;
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
class ImprovementTest {

  private static final FeedbackName NAME =
      FeedbackName.newBuilder().setSource("webshop").setFeedbackId("f-1").build();

  private static final Improvement FASTER =
      Improvement.newBuilder()
          .setImprovementId("imp_1")
          .setTitle("Faster")
          .setKind(Improvement.Kind.BUSINESS_VALUE)
          .setAspect("delivery")
          .addThemeIds("thm_1")
          .setEffort(2)
          .setConfidence(0.8)
          .setWeight(1)
          .setState(Improvement.State.PROPOSED)
          .setNoticeEn("It is faster.")
          .setEtag("3")
          .setReach(97)
          .setPolarity(-0.5)
          .setImpact(0.75)
          .setPriority(29.1)
          .build();

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.clear();
    Call.untilAnswered("/v1/feedback");
    feedback.clear();
  }

  @Test
  void theBoardIsListedByPriority() {
    feedback.answers.answer(
        "ListImprovements",
        ListImprovementsResponse.newBuilder()
            .addImprovements(FASTER)
            .setNextPageToken("n")
            .build());

    Call.keyed()
        .get("/v1/improvements?state=proposed&kind=business_value&aspect=delivery&order_by=created")
        .then()
        .statusCode(200)
        .body("improvements[0].improvement_id", equalTo("imp_1"))
        .body("improvements[0].kind", equalTo("business_value"))
        .body("improvements[0].reach", equalTo(97))
        .body("improvements[0].priority", equalTo(29.1f))
        .body("improvements[0].notice.en", equalTo("It is faster."))
        .body("improvements[0]", not(hasKey("done_at")))
        .body("next_page_token", equalTo("n"));
    assertThat(feedback.answers.last(ListImprovementsRequest.class))
        .isEqualTo(
            ListImprovementsRequest.newBuilder()
                .addStates(Improvement.State.PROPOSED)
                .setKind(Improvement.Kind.BUSINESS_VALUE)
                .setAspect("delivery")
                .setOrder(ListImprovementsRequest.Order.CREATED)
                .build());
    Call.keyed().get("/v1/improvements?order_by=priority").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"state=lost, state", "kind=nice, kind", "order_by=name, order_by"})
  void aConditionAtFaultIsNamed(String query, String parameter) {
    Call.keyed()
        .get("/v1/improvements?" + query)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void anImprovementIsMadeOnce() {
    feedback.answers.answer("CreateImprovement", FASTER);

    Call.json(
            """
            {"title": "Faster", "kind": "business_value", "aspect": "delivery", "theme_ids": ["thm_1"],
             "effort": 2, "confidence": 0.8, "notice": {"en": "It is faster.", "zh": "更快了。"}}
            """)
        .header("Idempotency-Key", "k-1")
        .post("/v1/improvements")
        .then()
        .statusCode(201)
        .header("ETag", "\"3\"")
        .header("Location", endsWith("/v1/improvements/imp_1"));

    CreateImprovementRequest sent = feedback.answers.last(CreateImprovementRequest.class);
    assertThat(sent.getRequestId()).isEqualTo("k-1");
    assertThat(sent.getBy()).isEqualTo("webshop");
    assertThat(sent.getImprovement().getNoticeZh()).isEqualTo("更快了。");
    assertThat(sent.getImprovement().getThemeIdsList()).containsExactly("thm_1");
    feedback.answers.refuse(
        "CreateImprovement", new ClienteleException(ErrorCode.INVALID_FIELD, "notice_en", "long"));
    Call.json("{\"title\":\"a\"}")
        .post("/v1/improvements")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("notice.en"));
    assertThat(feedback.answers.last(CreateImprovementRequest.class).getRequestId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"nice\"}|kind",
        "{\"reach\":9}|reach",
        "{\"effort\":\"much\"}|effort",
        "{\"notice\":{\"de\":\"a\"}}|notice.de"
      })
  void aBodyAtFaultIsRefusedByItsField(String body, String field) {
    Call.json(body)
        .post("/v1/improvements")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(field));
  }

  @Test
  void onlyWhatIsNamedChangesAndOnlyTheVersionThatIsMeant() {
    feedback.answers.answer("UpdateImprovement", FASTER);

    Call.json("{\"state\":\"done\",\"done_at\":\"1970-01-01T00:00:07Z\",\"notice\":{\"en\":\"x\"}}")
        .header("If-Match", "\"3\"")
        .patch("/v1/improvements/imp_1")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"");

    UpdateImprovementRequest sent = feedback.answers.last(UpdateImprovementRequest.class);
    assertThat(sent.getUpdateMask().getPathsList())
        .containsExactlyInAnyOrder("state", "done_at", "notice_en");
    assertThat(sent.getImprovement().getEtag()).isEqualTo("3");
    assertThat(sent.getImprovement().getDoneAt())
        .isEqualTo(Timestamp.newBuilder().setSeconds(7).build());
    feedback.answers.refuse(
        "UpdateImprovement", new ClienteleException(ErrorCode.WRONG_STATE, "etag", "changed"));
    Call.json("{\"effort\":1}")
        .header("If-Match", "\"2\"")
        .patch("/v1/improvements/imp_1")
        .then()
        .statusCode(412);
    Call.json("{}").patch("/v1/improvements/imp_1").then().statusCode(400);
  }

  @Test
  void anUnknownImprovementIsNotFound() {
    feedback.answers.refuse(
        "GetImprovement",
        new ClienteleException(ErrorCode.IMPROVEMENT_NOT_FOUND, "improvement_id", "none"));

    Call.keyed()
        .get("/v1/improvements/imp_9")
        .then()
        .statusCode(404)
        .body("code", equalTo("IMPROVEMENT_NOT_FOUND"));
  }

  @Test
  void feedbackIsLinkedAndUnlinked() {
    feedback.answers.answer(
        "LinkFeedback", LinkFeedbackResponse.newBuilder().setChanged(1).addUnknown(NAME).build());
    feedback.answers.answer(
        "ListLinkedFeedback",
        ListLinkedFeedbackResponse.newBuilder()
            .addFeedback(
                LinkedFeedback.newBuilder().setFeedback(NAME).setCustomerId("c-1").setPolarity(-1))
            .build());
    String body = "{\"items\":[{\"source\":\"webshop\",\"feedback_id\":\"f-1\"}]}";

    Call.json(body)
        .post("/v1/improvements/imp_1:link")
        .then()
        .statusCode(200)
        .body("changed", equalTo(1))
        .body("unknown[0].feedback_id", equalTo("f-1"));
    assertThat(feedback.answers.last(LinkFeedbackRequest.class).getUnlink()).isFalse();
    Call.json(body).post("/v1/improvements/imp_1:unlink").then().statusCode(200);
    assertThat(feedback.answers.last(LinkFeedbackRequest.class).getUnlink()).isTrue();
    Call.json("{\"items\":[{\"feedback_id\":\"f-1\"}]}")
        .post("/v1/improvements/imp_1:link")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("items[0].source"));
    Call.keyed()
        .get("/v1/improvements/imp_1/feedback")
        .then()
        .statusCode(200)
        .body("feedback[0].customer_id", equalTo("c-1"))
        .body("feedback[0]", not(hasKey("theme_id")));
  }

  @Test
  void theEffectHasItsNumbersAndTheirIntervals() {
    feedback.answers.answer(
        "GetEffect",
        Effect.newBuilder()
            .setVerdict(Effect.Verdict.NO_DIFFERENCE)
            .setAspect("delivery")
            .setBefore(
                AspectSample.newBuilder().setCustomers(100).setNegative(60).setNegativeShare(0.6))
            .setNegativeShare(
                Difference.newBuilder().setEstimate(-0.25).setLow(-0.5).setHigh(0.125))
            .build());

    Call.keyed()
        .get("/v1/improvements/imp_1/effect?window_days=14&lag_days=2")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("no_difference"))
        .body("before.negative_share", equalTo(0.6f))
        .body("after", not(hasKey("negative_share")))
        .body("negative_share.low", equalTo(-0.5f))
        .body("negative_share.high", equalTo(0.125f));
    GetEffectRequest sent = feedback.answers.last(GetEffectRequest.class);
    assertThat(sent.getWindowDays()).isEqualTo(14);
    assertThat(sent.getLagDays()).isEqualTo(2);
    Call.keyed()
        .get("/v1/improvements/imp_1/effect?window_days=-1")
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo("window_days"));
  }

  @Test
  void customersAreToldAndTheEventsAreListed() {
    feedback.answers.answer(
        "TellCustomers", TellCustomersResponse.newBuilder().setMade(2).setTotal(5).build());
    feedback.answers.answer(
        "ListNotices",
        ListNoticesResponse.newBuilder()
            .addNotices(Notice.newBuilder().setCustomerId("c-1").setLanguage("zh").setText("更快了。"))
            .build());
    feedback.answers.answer(
        "ListImprovementEvents",
        ListImprovementEventsResponse.newBuilder()
            .addEvents(
                ImprovementEvent.newBuilder()
                    .setVersion(2)
                    .setBy("ann")
                    .setState(Improvement.State.DONE)
                    .addChanged("state"))
            .build());

    Call.keyed()
        .post("/v1/improvements/imp_1:tell")
        .then()
        .statusCode(200)
        .body("made", equalTo(2))
        .body("total", equalTo(5));
    Call.keyed()
        .get("/v1/improvements/imp_1/notices?page_size=9&page_token=t")
        .then()
        .statusCode(200)
        .body("notices[0].text", equalTo("更快了。"));
    assertThat(feedback.answers.last(ListNoticesRequest.class).getPageSize()).isEqualTo(9);
    Call.keyed()
        .get("/v1/improvements/imp_1/events")
        .then()
        .statusCode(200)
        .body("events[0].state", equalTo("done"))
        .body("events[0].changed[0]", equalTo("state"));
  }
}
