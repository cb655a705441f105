package io.clientele.gateway.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.ActivateSurveyRequest;
import io.clientele.contracts.feedback.v1.AddSurveyVersionRequest;
import io.clientele.contracts.feedback.v1.CreateSurveyRequest;
import io.clientele.contracts.feedback.v1.GetSurveyRequest;
import io.clientele.contracts.feedback.v1.GetSurveyResultsRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersRequest;
import io.clientele.contracts.feedback.v1.InviteCustomersResponse;
import io.clientele.contracts.feedback.v1.ListInvitationsRequest;
import io.clientele.contracts.feedback.v1.ListInvitationsResponse;
import io.clientele.contracts.feedback.v1.ListSurveysResponse;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseRequest;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseResponse;
import io.clientele.contracts.feedback.v1.Survey;
import io.clientele.contracts.feedback.v1.SurveyAnswer;
import io.clientele.contracts.feedback.v1.SurveyAnswerCount;
import io.clientele.contracts.feedback.v1.SurveyEstimate;
import io.clientele.contracts.feedback.v1.SurveyInvitation;
import io.clientele.contracts.feedback.v1.SurveyInvitationOutcome;
import io.clientele.contracts.feedback.v1.SurveyQuestionResult;
import io.clientele.contracts.feedback.v1.SurveyResponseRate;
import io.clientele.contracts.feedback.v1.SurveyResultGroup;
import io.clientele.contracts.feedback.v1.SurveyResults;
import io.clientele.contracts.feedback.v1.SurveyScale;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class SurveyTest {

  private static final String BODY =
      """
      {"survey_id":"after-delivery","title":{"en":"Your delivery","zh":"您的配送"},"default_language":"en",
       "languages":["en","zh"],"questions":[
        {"name":"nps","text":{"en":"Recommend?"},"required":true,
         "scale":{"lowest":0,"highest":10,"metric":"nps","lowest_label":{"en":"No"}}},
        {"name":"why","text":{"en":"Why?"},"show_if":[{"question":"nps","at_least":0,"at_most":6}],
         "free_text":{"longest":100}},
        {"name":"matters","text":{"en":"What matters?"},
         "choice":{"multiple":true,"options":[{"value":"price","text":{"en":"Price"}},
           {"value":"speed","text":{"en":"Speed"}}]},
         "attributes":[{"attribute":"values","value":"thrift","any_of":["price"]}]},
        {"name":"parts","text":{"en":"Parts"},"matrix":{"rows":[{"value":"a","text":{"en":"A"}}],
          "columns":[{"value":"x","text":{"en":"X"}},{"value":"y","text":{"en":"Y"}}]}}]}
      """;

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.clear();
    feedback.surveys.answer("ListSurveys", ListSurveysResponse.getDefaultInstance());
    Call.untilAnswered("/v1/surveys");
    feedback.clear();
  }

  @Test
  void aSurveyReadsAsItWasWritten() {
    feedback.surveys.answer(
        "CreateSurvey",
        request -> {
          CreateSurveyRequest create = (CreateSurveyRequest) request;
          return List.of(
              Survey.newBuilder()
                  .setSurveyId(create.getSurveyId())
                  .setVersion(1)
                  .setLatestVersion(1)
                  .setState(Survey.State.DRAFT)
                  .setDefinition(create.getDefinition())
                  .build());
        });

    Response created = Call.json(BODY).post("/v1/surveys");
    created
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/surveys/after-delivery?version=1"))
        .body("state", equalTo("draft"))
        .body("$", not(hasKey("active_version")))
        .body("title.zh", equalTo("您的配送"))
        .body("questions[0].scale.metric", equalTo("nps"))
        .body("questions[1].show_if[0].at_most", equalTo(6))
        .body("questions[2].attributes[0].any_of[0]", equalTo("price"))
        .body("questions[3].matrix.columns[1].value", equalTo("y"));
    CreateSurveyRequest first = feedback.surveys.last(CreateSurveyRequest.class);
    assertThat(first.getDefinition().getQuestions(0).getScale().getMetric())
        .isEqualTo(SurveyScale.Metric.NPS);

    Call.json(created.asString()).post("/v1/surveys").then().statusCode(201);
    assertThat(feedback.surveys.last(CreateSurveyRequest.class)).isEqualTo(first);
  }

  @Test
  void aRefusalBlamesTheFieldOfTheBody() {
    feedback.surveys.refuse(
        "AddSurveyVersion",
        new ClienteleException(
            ErrorCode.INVALID_FIELD, "definition.questions[1].show_if[0].match.at_most", "is odd"));

    Call.json(BODY)
        .post("/v1/surveys/after-delivery/versions")
        .then()
        .statusCode(400)
        .body("invalid_params[0].name", equalTo("questions[1].show_if[0].at_most"));
    assertThat(feedback.surveys.last(AddSurveyVersionRequest.class).getSurveyId())
        .isEqualTo("after-delivery");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "questions[0].colour|'{\"survey_id\":\"a\",\"default_language\":\"en\",\"questions\":[{\"name\":\"q\",\"text\":{},\"colour\":1}]}'",
        "questions[0]|'{\"survey_id\":\"a\",\"default_language\":\"en\",\"questions\":[{\"name\":\"q\",\"scale\":{},\"choice\":{}}]}'",
        "questions[0].scale.lowest|'{\"survey_id\":\"a\",\"default_language\":\"en\",\"questions\":[{\"name\":\"q\",\"scale\":{}}]}'",
        "questions[0].scale.metric|'{\"survey_id\":\"a\",\"default_language\":\"en\",\"questions\":[{\"name\":\"q\",\"scale\":{\"lowest\":0,\"highest\":1,\"metric\":\"iq\"}}]}'",
        "survey_id|'{}'",
        "colour|'{\"survey_id\":\"a\",\"colour\":1}'"
      })
  void aBodyAtFaultIsRefusedAtItsPlace(String field, String body) {
    Call.json(body)
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .body("invalid_params[0].name", equalTo(field));
  }

  @Test
  void surveysAreReadActivatedAndEnded() {
    Survey survey =
        Survey.newBuilder()
            .setSurveyId("a")
            .setVersion(2)
            .setLatestVersion(2)
            .setActiveVersion(2)
            .setState(Survey.State.ACTIVE)
            .build();
    feedback.surveys.answer("GetSurvey", survey);
    feedback.surveys.answer("ActivateSurvey", survey);
    feedback.surveys.answer(
        "EndSurvey", survey.toBuilder().setState(Survey.State.ENDED).setActiveVersion(0).build());
    feedback.surveys.answer(
        "ListSurveys",
        ListSurveysResponse.newBuilder().addSurveys(survey).setNextPageToken("next").build());

    Call.keyed().get("/v1/surveys/a?version=2").then().body("active_version", equalTo(2));
    assertThat(feedback.surveys.last(GetSurveyRequest.class).getVersion()).isEqualTo(2);
    Call.keyed().post("/v1/surveys/a:activate").then().body("state", equalTo("active"));
    assertThat(feedback.surveys.last(ActivateSurveyRequest.class).getVersion()).isZero();
    Call.json("{\"version\":1}").post("/v1/surveys/a:activate").then().statusCode(200);
    assertThat(feedback.surveys.last(ActivateSurveyRequest.class).getVersion()).isEqualTo(1);
    Call.keyed().post("/v1/surveys/a:end").then().body("state", equalTo("ended"));
    Call.keyed().get("/v1/surveys").then().body("next_page_token", equalTo("next"));
  }

  @Test
  void invitedCustomersGetLinks() {
    feedback.surveys.answer(
        "InviteCustomers",
        InviteCustomersResponse.newBuilder()
            .addOutcomes(
                SurveyInvitationOutcome.newBuilder()
                    .setCustomerId("c-1")
                    .setState(SurveyInvitationOutcome.State.INVITED)
                    .setInvitationId("i-1")
                    .setToken("tok"))
            .addOutcomes(
                SurveyInvitationOutcome.newBuilder()
                    .setCustomerId("c-2")
                    .setState(SurveyInvitationOutcome.State.NOT_SAMPLED))
            .build());

    Call.json("{\"customer_ids\":[\"c-1\",\"c-2\"],\"sampling_rate\":0.5}")
        .header("Idempotency-Key", "r-1")
        .post("/v1/surveys/a/invitations")
        .then()
        .statusCode(200)
        .body("outcomes[0].url", equalTo("/s/tok"))
        .body("outcomes[1].state", equalTo("not_sampled"))
        .body("outcomes[1]", not(hasKey("url")));
    InviteCustomersRequest request = feedback.surveys.last(InviteCustomersRequest.class);
    assertThat(request.getRequestId()).isEqualTo("r-1");
    assertThat(request.getSamplingRate()).isEqualTo(0.5);
    Call.json("{\"customer_ids\":[\"c-1\"],\"sampling_rate\":0}")
        .post("/v1/surveys/a/invitations")
        .then()
        .statusCode(400);
  }

  @Test
  void invitationsAreListedByState() {
    feedback.surveys.answer(
        "ListInvitations",
        ListInvitationsResponse.newBuilder()
            .addInvitations(
                SurveyInvitation.newBuilder()
                    .setInvitationId("i-1")
                    .setState(SurveyInvitation.State.OPENED))
            .build());

    Call.keyed()
        .get("/v1/surveys/a/invitations?state=opened&page_size=5")
        .then()
        .body("invitations[0].state", equalTo("opened"));
    assertThat(feedback.surveys.last(ListInvitationsRequest.class).getState())
        .isEqualTo(SurveyInvitation.State.OPENED);
    Call.keyed().get("/v1/surveys/a/invitations?state=lost").then().statusCode(400);
  }

  @Test
  void aResponseFromElsewhereIsTakenByTheTypesOfItsAnswers() {
    feedback.surveys.answer(
        "RecordSurveyResponse",
        RecordSurveyResponseResponse.newBuilder().setResponseId("rsp_1").build());

    Call.json(
            """
            {"message_id":"m-1","customer_id":"c-1","answers":
              {"nps":3,"why":"Late.","matters":["price","speed"],"parts":{"a":"x"},"other":null}}
            """)
        .post("/v1/surveys/a/responses")
        .then()
        .statusCode(200)
        .body("response_id", equalTo("rsp_1"))
        .body("duplicate", equalTo(false));
    RecordSurveyResponseRequest request = feedback.surveys.last(RecordSurveyResponseRequest.class);
    assertThat(request.getSource()).isEqualTo("webshop");
    assertThat(request.hasAnsweredAt()).isFalse();
    assertThat(request.getAnswersList())
        .extracting(SurveyAnswer::getValueCase)
        .containsExactly(
            SurveyAnswer.ValueCase.NUMBER,
            SurveyAnswer.ValueCase.TEXT,
            SurveyAnswer.ValueCase.CHOICES,
            SurveyAnswer.ValueCase.ROWS);
    Call.json("{\"customer_id\":\"c-1\",\"answers\":{\"nps\":true}}")
        .post("/v1/surveys/a/responses")
        .then()
        .statusCode(400)
        .body("invalid_params[0].name", equalTo("answers.nps"));
    Call.json("{\"customer_id\":\"c-1\",\"answers\":{\"nps\":3.5}}")
        .post("/v1/surveys/a/responses")
        .then()
        .statusCode(400);
  }

  @Test
  void resultsAreShownWithTheirIntervals() {
    SurveyEstimate half = SurveyEstimate.newBuilder().setValue(0.5).setHigh(1).build();
    feedback.surveys.answer(
        "GetSurveyResults",
        SurveyResults.newBuilder()
            .setSurveyId("a")
            .setResponseRate(SurveyResponseRate.newBuilder().setInvited(2).setRate(half))
            .setAll(
                SurveyResultGroup.newBuilder()
                    .setResponses(1)
                    .addQuestions(
                        SurveyQuestionResult.newBuilder()
                            .setQuestion("why")
                            .setMetric(SurveyScale.Metric.NONE)
                            .addCounts(
                                SurveyAnswerCount.newBuilder()
                                    .setValue("POSITIVE")
                                    .setCount(1)
                                    .setShare(half))))
            .build());

    Call.keyed()
        .get("/v1/surveys/a/results?group_by=week&from=2026-01-01&language=zh")
        .then()
        .body("response_rate.rate.value", equalTo(0.5f))
        .body("all.questions[0].counts[0].value", equalTo("positive"))
        .body("all.questions[0]", not(hasKey("metric")))
        .body("all", not(hasKey("key")));
    GetSurveyResultsRequest request = feedback.surveys.last(GetSurveyResultsRequest.class);
    assertThat(request.getGroupBy()).isEqualTo(GetSurveyResultsRequest.Grouping.WEEK);
    assertThat(request.getLanguage()).isEqualTo("zh");
    assertThat(request.hasFrom()).isTrue();
    Call.keyed().get("/v1/surveys/a/results?group_by=mood").then().statusCode(400);
  }
}
