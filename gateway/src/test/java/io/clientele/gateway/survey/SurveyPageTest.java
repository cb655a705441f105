package io.clientele.gateway.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.AnswerSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.DeclineSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.DeclineSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.ListSurveysResponse;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkRequest;
import io.clientele.contracts.feedback.v1.OpenSurveyLinkResponse;
import io.clientele.contracts.feedback.v1.SurveyAnswer;
import io.clientele.contracts.feedback.v1.SurveyChoice;
import io.clientele.contracts.feedback.v1.SurveyDefinition;
import io.clientele.contracts.feedback.v1.SurveyFault;
import io.clientele.contracts.feedback.v1.SurveyFreeText;
import io.clientele.contracts.feedback.v1.SurveyMatrix;
import io.clientele.contracts.feedback.v1.SurveyOption;
import io.clientele.contracts.feedback.v1.SurveyQuestion;
import io.clientele.contracts.feedback.v1.SurveyScale;
import io.clientele.contracts.feedback.v1.SurveyText;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakeFeedback;
import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page behind a link, as a browser without scripts sees it. */
@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class SurveyPageTest {

  private static final List<String> NAMES = List.of("nps", "why", "matters", "parts");

  private static final SurveyDefinition SURVEY =
      SurveyDefinition.newBuilder()
          .setTitle(text("Your <delivery> & \"you\"", "您的配送"))
          .setDefaultLanguage("en")
          .addAllLanguages(List.of("en", "zh"))
          .addQuestions(
              SurveyQuestion.newBuilder()
                  .setName("nps")
                  .setText(text("Would you recommend us?", "您会推荐我们吗？"))
                  .setRequired(true)
                  .setScale(
                      SurveyScale.newBuilder()
                          .setHighest(10)
                          .setLowestLabel(text("Not at all", "完全不会"))
                          .setMetric(SurveyScale.Metric.NPS)))
          .addQuestions(
              SurveyQuestion.newBuilder()
                  .setName("why")
                  .setText(text("Why?", "为什么？"))
                  .setFreeText(SurveyFreeText.newBuilder().setLongest(100)))
          .addQuestions(
              SurveyQuestion.newBuilder()
                  .setName("matters")
                  .setText(text("What matters?", "您看重什么？"))
                  .setChoice(
                      SurveyChoice.newBuilder()
                          .setMultiple(true)
                          .addOptions(option("price"))
                          .addOptions(option("speed"))))
          .addQuestions(
              SurveyQuestion.newBuilder()
                  .setName("parts")
                  .setText(text("How was it?", "怎么样？"))
                  .setMatrix(
                      SurveyMatrix.newBuilder()
                          .addRows(option("box"))
                          .addRows(option("driver"))
                          .addColumns(option("good"))
                          .addColumns(option("bad"))))
          .build();

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.surveys.answer("ListSurveys", ListSurveysResponse.getDefaultInstance());
    Call.untilAnswered("/v1/surveys");
    feedback.clear();
    feedback.surveys.answer(
        "OpenSurveyLink",
        OpenSurveyLinkResponse.newBuilder()
            .setSurveyId("a")
            .setDefinition(SURVEY)
            .addAllAsked(NAMES)
            .build());
  }

  private static SurveyText text(String en, String zh) {
    return SurveyText.newBuilder().putByLanguage("en", en).putByLanguage("zh", zh).build();
  }

  private static SurveyOption option(String value) {
    return SurveyOption.newBuilder().setValue(value).setText(text(value, value)).build();
  }

  @Test
  void thePageNeedsNoKeyRunsNothingAndTellsNobody() {
    Response page = given().get("/s/token");

    page.then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Referrer-Policy", "no-referrer")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'nonce-"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    assertThat(page.cookies()).isEmpty();
    assertThat(page.asString()).doesNotContain("<script").doesNotContain("http");
    String nonce =
        found("nonce-([^']+)'", page.header("Content-Security-Policy")).iterator().next();
    assertThat(page.asString()).contains("<style nonce=\"" + nonce + "\">");
    assertThat(given().get("/s/token").header("Content-Security-Policy")).doesNotContain(nonce);
    assertThat(feedback.surveys.last(OpenSurveyLinkRequest.class).getToken()).isEqualTo("token");
  }

  @Test
  void everyFieldHasALabelAndEveryGroupALegend() {
    String html = given().get("/s/token").asString();

    var ids = found("<(?:input|textarea)[^>]*? id=\"([^\"]+)\"", html);
    assertThat(ids).hasSize(11 + 1 + 2 + 4);
    assertThat(found("<label[^>]* for=\"([^\"]+)\"", html)).isEqualTo(ids);
    assertThat(count("<input[^>]*type=\"(?:radio|checkbox)\"", html)).isEqualTo(17);
    assertThat(count("<fieldset", html)).isEqualTo(count("<fieldset[^>]*><legend>", html));
    assertThat(count("<fieldset", html)).isEqualTo(count("</fieldset>", html)).isEqualTo(5);
    assertThat(html)
        .startsWith("<!doctype html>\n<html lang=\"en\" dir=\"ltr\">")
        .contains("width=device-width")
        .contains("min-height:44px")
        .contains("prefers-color-scheme:dark")
        .contains(":focus-visible")
        .contains("<title>Your &lt;delivery&gt; &amp; &quot;you&quot;</title>")
        .contains("Would you recommend us? (required)")
        .contains("0 – Not at all");
    assertThat(found(" id=\"([^\"]+)\"", html)).hasSize(count(" id=\"", html));
  }

  @Test
  void thePageSpeaksTheReadersLanguage() {
    given().get("/s/token?language=zh").then().body(containsString("您会推荐我们吗？ (必填)"));
    given()
        .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
        .get("/s/token")
        .then()
        .header("Content-Language", "zh")
        .body(containsString("<html lang=\"zh\""))
        .body(containsString("href=\"?language=en\""));
    given()
        .header("Accept-Language", "de;q=x,;;")
        .get("/s/token?language=xx")
        .then()
        .header("Content-Language", "en");
  }

  @Test
  void theFormIsSentByTheTypesOfItsQuestions() {
    feedback.surveys.answer(
        "AnswerSurveyLink",
        AnswerSurveyLinkResponse.newBuilder().setAccepted(true).setDefinition(SURVEY).build());

    send("language=zh&shown=nps&shown=why&n.nps=9&t.why=%E5%A5%BD%0D%0A%3Cb%3E&c.matters=price"
            + "&c.matters=speed&m.parts.box=good&m.parts.driver=bad&other=1")
        .then()
        .statusCode(200)
        .body(containsString("谢谢您"));

    AnswerSurveyLinkRequest request = feedback.surveys.last(AnswerSurveyLinkRequest.class);
    assertThat(request.getToken()).isEqualTo("token");
    assertThat(request.getLanguage()).isEqualTo("zh");
    assertThat(request.getShownList()).containsExactlyInAnyOrder("nps", "why");
    assertThat(request.getAnswersList())
        .containsExactlyInAnyOrder(
            SurveyAnswer.newBuilder().setQuestion("nps").setNumber(9).build(),
            SurveyAnswer.newBuilder().setQuestion("why").setText("好\n<b>").build(),
            SurveyAnswer.newBuilder()
                .setQuestion("matters")
                .setChoices(SurveyAnswer.Choices.newBuilder().addValues("price").addValues("speed"))
                .build(),
            SurveyAnswer.newBuilder()
                .setQuestion("parts")
                .setRows(
                    SurveyAnswer.Rows.newBuilder()
                        .putAllColumns(Map.of("box", "good", "driver", "bad")))
                .build());
  }

  @Test
  void whatDoesNotDoIsNamedWithALinkToItAndWhatWasSaidStays() {
    feedback.surveys.answer(
        "AnswerSurveyLink",
        AnswerSurveyLinkResponse.newBuilder()
            .setDefinition(SURVEY)
            .addAllAsked(NAMES)
            .addFaults(
                SurveyFault.newBuilder().setQuestion("nps").setKind(SurveyFault.Kind.MISSING))
            .addFaults(
                SurveyFault.newBuilder().setQuestion("why").setKind(SurveyFault.Kind.TOO_LONG))
            .build());

    String html =
        send("shown=nps&t.why=%3Cscript%3Ealert(1)%3C%2Fscript%3E&c.matters=speed&m.parts.box=bad")
            .asString();

    assertThat(html)
        .contains("<title>Error: ")
        .contains("role=\"alert\"")
        .contains("<a href=\"#q-nps-0\">")
        .contains("<a href=\"#q-why-0\">")
        .contains("id=\"q-nps-fault\">Please answer this question.")
        .contains("aria-describedby=\"q-why-fault\"")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("value=\"speed\" checked")
        .contains("value=\"bad\" checked")
        .doesNotContain("<script");
  }

  @Test
  void questionsThatFollowFromAnswersAreAnnounced() {
    feedback.surveys.answer(
        "AnswerSurveyLink",
        AnswerSurveyLinkResponse.newBuilder()
            .setDefinition(SURVEY)
            .addAllAsked(List.of("nps", "why"))
            .build());

    assertThat(send("shown=nps&n.nps=2").asString())
        .contains("role=\"status\"")
        .contains("value=\"2\" checked")
        .contains("name=\"t.why\"")
        .doesNotContain("c.matters");
  }

  @Test
  void whoDoesNotWantToBeAskedSaysSo() {
    feedback.surveys.answer(
        "DeclineSurveyLink", DeclineSurveyLinkResponse.newBuilder().setDefinition(SURVEY).build());

    send("shown=nps&action=decline").then().statusCode(200).body(containsString("not be asked"));
    assertThat(feedback.surveys.last(DeclineSurveyLinkRequest.class).getToken()).isEqualTo("token");
  }

  @ParameterizedTest
  @CsvSource({
    "LINK_INVALID,404,This link does not work",
    "LINK_EXPIRED,410,This survey is over",
    "LINK_USED,410,You have answered already",
    "UNAVAILABLE,503,Please try again"
  })
  void aLinkThatLeadsNowhereSaysWhyInPlainWords(ErrorCode code, int status, String words) {
    feedback.surveys.refuse("OpenSurveyLink", new ClienteleException(code, "token", "inner"));
    feedback.surveys.refuse("AnswerSurveyLink", new ClienteleException(code, "token", "inner"));

    for (Response page : List.of(given().get("/s/token"), send("n.nps=1"))) {
      page.then()
          .statusCode(status)
          .contentType(startsWith("text/html"))
          .header("Content-Security-Policy", startsWith("default-src 'none'"))
          .body(containsString(words));
      assertThat(page.asString()).doesNotContain("inner");
    }
  }

  @Test
  void aFormThatIsTooLargeOrBrokenIsRefusedOnAPage() {
    send("t.why=" + "x".repeat(600_000))
        .then()
        .statusCode(413)
        .contentType(startsWith("text/html"));
    send("t.why=%zz").then().statusCode(400).contentType(startsWith("text/html"));
    send("&".repeat(4_000)).then().statusCode(400);
    given().contentType("application/json").body("{}").post("/s/token").then().statusCode(415);
  }

  @Test
  void theKeyIsStillNeededEverywhereElse() {
    given().get("/v1/surveys").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    given().urlEncodingEnabled(false).get("/s/..%2fv1%2fsurveys").then().statusCode(equalTo(200));
    assertThat(feedback.surveys.last(OpenSurveyLinkRequest.class).getToken())
        .isEqualTo("../v1/surveys");
  }

  private static Response send(String form) {
    return given().contentType("application/x-www-form-urlencoded").body(form).post("/s/token");
  }

  private static TreeSet<String> found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    TreeSet<String> found = new TreeSet<>();
    while (matcher.find()) {
      found.add(Objects.requireNonNull(matcher.group(1)));
    }
    return found;
  }

  private static int count(String pattern, String text) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }
}
