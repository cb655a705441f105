package io.clientele.feedback.survey;

import static io.clientele.feedback.survey.SurveyBench.EVERYTHING;
import static io.clientele.feedback.survey.SurveyBench.SURVEY;
import static io.clientele.feedback.survey.SurveyBench.choice;
import static io.clientele.feedback.survey.SurveyBench.number;
import static io.clientele.feedback.survey.SurveyBench.query;
import static io.clientele.feedback.survey.SurveyBench.refused;
import static io.clientele.feedback.survey.SurveyBench.row;
import static io.clientele.feedback.survey.SurveyBench.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.ActivateSurveyRequest;
import io.clientele.contracts.feedback.v1.AddSurveyVersionRequest;
import io.clientele.contracts.feedback.v1.CreateSurveyRequest;
import io.clientele.contracts.feedback.v1.EndSurveyRequest;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.GetSurveyRequest;
import io.clientele.contracts.feedback.v1.GetSurveyResultsRequest;
import io.clientele.contracts.feedback.v1.ListSurveysRequest;
import io.clientele.contracts.feedback.v1.ListSurveysResponse;
import io.clientele.contracts.feedback.v1.RecordSurveyResponseRequest;
import io.clientele.contracts.feedback.v1.Survey;
import io.clientele.contracts.feedback.v1.SurveyDefinition;
import io.clientele.contracts.feedback.v1.SurveyQuestionResult;
import io.clientele.contracts.feedback.v1.SurveyResultGroup;
import io.clientele.contracts.feedback.v1.SurveyResults;
import io.clientele.contracts.feedback.v1.SurveyScale;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.survey.definition.Kind;
import io.clientele.feedback.survey.definition.Metric;
import io.clientele.feedback.survey.definition.Questionnaires;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys, their versions, responses given elsewhere, and results. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(ProfilePort.class)
class SurveyQuarkusTest {

  private static final SurveyDefinition ONE_QUESTION =
      SurveyBench.definition(
          Questionnaires.of(
              Questionnaires.question("nps", Questionnaires.scale(0, 10, Metric.NPS))));

  private SurveyBench bench;

  @BeforeEach
  void begin() throws SQLException {
    bench = new SurveyBench();
    SurveyBench.clear();
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void aSurveyIsDraftedRevisedAskedAndEnded() {
    Survey draft = create(SURVEY, EVERYTHING);
    assertThat(draft.getState()).isEqualTo(Survey.State.DRAFT);
    assertThat(draft.getDefinition()).isEqualTo(EVERYTHING);
    assertThat(create(SURVEY, EVERYTHING)).isEqualTo(draft);
    refused(ErrorCode.SURVEY_EXISTS, "survey_id", () -> create(SURVEY, ONE_QUESTION));

    Survey second = revise(ONE_QUESTION);
    assertThat(second.getVersion()).isEqualTo(2);
    assertThat(revise(ONE_QUESTION)).isEqualTo(second);
    assertThat(get(1).getDefinition()).isEqualTo(EVERYTHING);
    refused(
        ErrorCode.INVALID_FIELD,
        "definition.questions[0]",
        () ->
            revise(
                SurveyBench.definition(
                    Questionnaires.of(
                        Questionnaires.question(
                            "why", new Kind.Choice(Questionnaires.options("a", "b"), false))))));

    assertThat(activate(1).getActiveVersion()).isEqualTo(1);
    assertThat(activate(0).getActiveVersion()).isEqualTo(2);
    refused(ErrorCode.SURVEY_NOT_FOUND, "survey_id", () -> activate(3));

    EndSurveyRequest end = EndSurveyRequest.newBuilder().setSurveyId(SURVEY).build();
    assertThat(bench.surveys().endSurvey(end).getState()).isEqualTo(Survey.State.ENDED);
    assertThat(bench.surveys().endSurvey(end).getActiveVersion()).isZero();
    refused(ErrorCode.WRONG_STATE, "survey_id", () -> activate(1));
    refused(ErrorCode.WRONG_STATE, "survey_id", () -> revise(EVERYTHING));
    refused(
        ErrorCode.WRONG_STATE, "survey_id", () -> record(bench.response("m", number("nps", 9))));
  }

  @Test
  void aDefinitionAtFaultIsRefusedAtItsPlace() {
    SurveyDefinition.Builder broken = EVERYTHING.toBuilder();
    broken.getQuestionsBuilder(0).getScaleBuilder().setHighest(9);
    refused(
        ErrorCode.INVALID_FIELD,
        "definition.questions[0].scale.metric",
        () -> create("broken", broken.build()));
    refused(ErrorCode.INVALID_FIELD, "survey_id", () -> create("No Id", EVERYTHING));
    SurveyDefinition.Builder kindless = ONE_QUESTION.toBuilder();
    kindless.getQuestionsBuilder(0).clearKind();
    refused(
        ErrorCode.INVALID_FIELD,
        "definition.questions[0]",
        () -> create("broken", kindless.build()));
    refused(ErrorCode.SURVEY_NOT_FOUND, "survey_id", () -> get(0));
  }

  @Test
  void surveysAreListedPageByPage() {
    List.of("b", "a", "c").forEach(id -> create(id, ONE_QUESTION));

    ListSurveysResponse first = list("");
    ListSurveysResponse second = list(first.getNextPageToken());

    assertThat(first.getSurveysList()).extracting(Survey::getSurveyId).containsExactly("a", "b");
    assertThat(second.getSurveysList()).extracting(Survey::getSurveyId).containsExactly("c");
    assertThat(second.getNextPageToken()).isEmpty();
    refused(ErrorCode.INVALID_PAGE_TOKEN, "page_token", () -> list("no token"));
  }

  @Test
  void aResponseIsStoredWithAllThatFollowsOfIt() throws SQLException {
    bench.ask(EVERYTHING);

    String id =
        record(
            bench
                .response(
                    "m-1",
                    number("nps", 3),
                    text("why", "The delivery was terribly slow and nobody answered."),
                    choice("reasons", "price", "other"),
                    text("motive", "gift"),
                    row("parts", "staff", "bad"))
                .setOrderId("o-1")
                .setChannel("app"));

    assertThat(query("select question || part || value from survey_answer order by 1"))
        .containsExactly(
            "motivegift", "nps3", "partsstaffbad", "reasonsother", "reasonsprice", "whyNEGATIVE");
    assertThat(query("select source || ' ' || feedback_id || ' ' || order_id from feedback"))
        .containsExactly("survey." + SURVEY + " " + id + ".why o-1");
    assertThat(query("select count(*) from change where kind = 'SCORE'")).containsExactly("1");
    assertThat(query("select count(*) from change")).containsExactly("2");
    assertThat(query("select attributes::text from survey_telling"))
        .containsExactly("{\"values\": [\"thrift\"], \"purchase_motive\": [\"gift\"]}");
  }

  @Test
  void aRepeatChangesNothingAndOtherContentIsAConflict() throws SQLException {
    bench.ask(EVERYTHING);
    RecordSurveyResponseRequest.Builder request = bench.response("m-1", number("nps", 9));
    String id = record(request);

    var repeat = bench.surveys().recordSurveyResponse(request.build());
    assertThat(repeat.getResponseId()).isEqualTo(id);
    assertThat(repeat.getDuplicate()).isTrue();
    refused(
        ErrorCode.CONTENT_CONFLICT,
        "message_id",
        () -> record(bench.response("m-1", number("nps", 8))));
    bench.surveys().endSurvey(EndSurveyRequest.newBuilder().setSurveyId(SURVEY).build());
    assertThat(record(request)).isEqualTo(id);
    assertThat(query("select count(*) from survey_response")).containsExactly("1");
    assertThat(query("select count(*) from change")).containsExactly("1");
  }

  @Test
  void aResponseAtFaultIsRefusedAtItsAnswer() throws SQLException {
    bench.ask(EVERYTHING);

    refused(ErrorCode.INVALID_FIELD, "answers.nps", () -> record(bench.response("m")));
    refused(
        ErrorCode.INVALID_FIELD,
        "answers.why",
        () -> record(bench.response("m", number("nps", 9), text("why", "x"))));
    refused(
        ErrorCode.INVALID_FIELD,
        "answers",
        () -> record(bench.response("m", number("nps", 9), text("what", "x"))));
    refused(
        ErrorCode.INVALID_FIELD,
        "answers",
        () -> record(bench.response("m", number("nps", 9), number("nps", 8))));
    refused(
        ErrorCode.INVALID_FIELD,
        "customer_id",
        () -> record(bench.response("m", number("nps", 9)).setCustomerId("")));
    assertThat(query("select count(*) from survey_response")).containsExactly("0");
  }

  @Test
  void ofWhoWasErasedNothingStaysAndNothingComes() throws SQLException {
    bench.ask(EVERYTHING);
    record(bench.response("m-1", number("nps", 3), choice("reasons", "price")));
    String token = bench.token("c-m-1");

    Map<String, Long> receipt =
        bench
            .service
            .privacy()
            .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("c-m-1").build())
            .getErasedMap();

    assertThat(receipt)
        .containsEntry("survey_responses", 1L)
        .containsEntry("survey_invitations", 1L);
    assertThat(query("select count(*) from survey_answer")).containsExactly("0");
    refused(ErrorCode.LINK_INVALID, "token", () -> bench.open(token));
    refused(
        ErrorCode.CUSTOMER_ERASED,
        "customer_id",
        () -> record(bench.response("m-1", number("nps", 3))));
    assertThat(bench.invite("c-m-1").getFirst().getState().name()).isEqualTo("ERASED");
  }

  @Test
  void resultsCountAnswersByVersionLanguageAndTime() {
    bench.ask(EVERYTHING);
    List<Integer> marks = new ArrayList<>();
    IntStream.of(10, 10, 9, 8, 3).forEach(marks::add);
    for (int i = 0; i < marks.size(); i++) {
      record(
          bench
              .response("m-" + i, number("nps", marks.get(i)))
              .setAnsweredAt(
                  SurveyMessages.timestamp(
                      Instant.parse("2026-02-0%dT10:00:00Z".formatted(i + 1)))));
    }
    revise(ONE_QUESTION);
    activate(2);
    record(
        bench
            .response("m-9", number("nps", 0))
            .setAnsweredAt(SurveyMessages.timestamp(Instant.parse("2026-03-01T10:00:00Z"))));

    SurveyResults results = results(GetSurveyResultsRequest.Grouping.VERSION);

    assertThat(results.getAll().getResponses()).isEqualTo(6);
    SurveyQuestionResult nps = results.getAll().getQuestions(0);
    assertThat(nps.getMetric()).isEqualTo(SurveyScale.Metric.NPS);
    assertThat(nps.getMetricEstimate().getValue()).isCloseTo(100.0 / 6, within(1e-9));
    assertThat(nps.getMean().getValue()).isCloseTo(40.0 / 6, within(1e-9));
    assertThat(results.getAll().getQuestionsList())
        .extracting(SurveyQuestionResult::getQuestion)
        .containsExactly("nps", "why", "reasons", "motive", "parts");
    assertThat(responses(results)).isEqualTo(Map.of("1", 5L, "2", 1L));
    assertThat(responses(results(GetSurveyResultsRequest.Grouping.MONTH)))
        .isEqualTo(Map.of("2026-02-01", 5L, "2026-03-01", 1L));
    assertThat(responses(results(GetSurveyResultsRequest.Grouping.WEEK)))
        .isEqualTo(Map.of("2026-01-26", 1L, "2026-02-02", 4L, "2026-02-23", 1L));
    assertThat(responses(results(GetSurveyResultsRequest.Grouping.LANGUAGE)))
        .isEqualTo(Map.of("en", 6L));
    assertThat(responses(results(GetSurveyResultsRequest.Grouping.DAY))).hasSize(6);
  }

  private static Map<String, Long> responses(SurveyResults results) {
    return results.getGroupsList().stream()
        .collect(Collectors.toMap(SurveyResultGroup::getKey, SurveyResultGroup::getResponses));
  }

  private SurveyResults results(GetSurveyResultsRequest.Grouping grouping) {
    return bench
        .surveys()
        .getSurveyResults(
            GetSurveyResultsRequest.newBuilder().setSurveyId(SURVEY).setGroupBy(grouping).build());
  }

  private String record(RecordSurveyResponseRequest.Builder request) {
    return bench.surveys().recordSurveyResponse(request.build()).getResponseId();
  }

  private Survey create(String id, SurveyDefinition definition) {
    return bench
        .surveys()
        .createSurvey(
            CreateSurveyRequest.newBuilder().setSurveyId(id).setDefinition(definition).build());
  }

  private Survey revise(SurveyDefinition definition) {
    return bench
        .surveys()
        .addSurveyVersion(
            AddSurveyVersionRequest.newBuilder()
                .setSurveyId(SURVEY)
                .setDefinition(definition)
                .build());
  }

  private Survey get(int version) {
    return bench
        .surveys()
        .getSurvey(GetSurveyRequest.newBuilder().setSurveyId(SURVEY).setVersion(version).build());
  }

  private Survey activate(int version) {
    return bench
        .surveys()
        .activateSurvey(
            ActivateSurveyRequest.newBuilder().setSurveyId(SURVEY).setVersion(version).build());
  }

  private ListSurveysResponse list(String token) {
    return bench
        .surveys()
        .listSurveys(ListSurveysRequest.newBuilder().setPageSize(2).setPageToken(token).build());
  }
}
