package io.clientele.gateway.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.feedback.v1.FeedbackName;
import io.clientele.contracts.feedback.v1.GetThemeRequest;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListThemesRequest;
import io.clientele.contracts.feedback.v1.ListThemesResponse;
import io.clientele.contracts.feedback.v1.Theme;
import io.clientele.contracts.feedback.v1.ThemeMember;
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
class ThemeTest {

  private static final FeedbackName NAME =
      FeedbackName.newBuilder().setSource("webshop").setFeedbackId("f-1").build();

  private static final Theme LATE =
      Theme.newBuilder()
          .setThemeId("thm_1")
          .setAspect("delivery")
          .setSide(Theme.Side.NEGATIVE)
          .setLanguage("zh")
          .setName("太慢")
          .addPhrases("太慢")
          .setState(Theme.State.ACTIVE)
          .setCount(118)
          .setReach(97)
          .setMeanPolarity(-0.75)
          .setRecent(60)
          .setPrevious(30)
          .setTrend(Theme.Trend.RISING)
          .addExamples(NAME)
          .setCreatedAt(Timestamp.newBuilder().setSeconds(7))
          .build();

  @Inject FakeFeedback feedback;

  @BeforeEach
  void forget() {
    feedback.clear();
    Call.untilAnswered("/v1/feedback");
    feedback.clear();
  }

  @Test
  void themesTellWhatManySay() {
    feedback.answers.answer(
        "ListThemes",
        ListThemesResponse.newBuilder()
            .addThemes(LATE)
            .addThemes(LATE.toBuilder().setLanguage("en").setName("late parcel"))
            .setNextPageToken("n")
            .build());

    Call.keyed()
        .get(
            "/v1/themes?aspect=delivery&side=negative&language=zh&include_retired=true&page_size=9")
        .then()
        .statusCode(200)
        .body("themes[0].theme_id", equalTo("thm_1"))
        .body("themes[0].side", equalTo("negative"))
        .body("themes[0].name.zh", equalTo("太慢"))
        .body("themes[0].name", not(hasKey("en")))
        .body("themes[0].state", equalTo("active"))
        .body("themes[0].count", equalTo(118))
        .body("themes[0].reach", equalTo(97))
        .body("themes[0].mean_polarity", equalTo(-0.75f))
        .body("themes[0].trend", equalTo("rising"))
        .body("themes[0].examples[0].feedback_id", equalTo("f-1"))
        .body("themes[1].name.en", equalTo("late parcel"))
        .body("next_page_token", equalTo("n"));
    assertThat(feedback.answers.last(ListThemesRequest.class))
        .isEqualTo(
            ListThemesRequest.newBuilder()
                .setAspect("delivery")
                .setSide(Theme.Side.NEGATIVE)
                .setLanguage("zh")
                .setIncludeRetired(true)
                .setPageSize(9)
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    "side=angry, side",
    "include_retired=maybe, include_retired",
    "page_size=0, page_size"
  })
  void aConditionAtFaultIsNamed(String query, String parameter) {
    Call.keyed()
        .get("/v1/themes?" + query)
        .then()
        .statusCode(400)
        .body("invalid_params.name[0]", equalTo(parameter));
  }

  @Test
  void aThemeIsReadWithItsFeedback() {
    feedback.answers.answer("GetTheme", LATE);
    feedback.answers.answer(
        "ListThemeFeedback",
        ListThemeFeedbackResponse.newBuilder()
            .addFeedback(
                ThemeMember.newBuilder()
                    .setFeedback(NAME)
                    .setCustomerId("c-1")
                    .setOccurredAt(Timestamp.newBuilder().setSeconds(7))
                    .setPolarity(-0.5))
            .build());

    Call.keyed().get("/v1/themes/thm_1").then().statusCode(200).body("theme_id", equalTo("thm_1"));
    assertThat(feedback.answers.last(GetThemeRequest.class).getThemeId()).isEqualTo("thm_1");
    Call.keyed()
        .get("/v1/themes/thm_1/feedback?page_size=3&page_token=t")
        .then()
        .statusCode(200)
        .body("feedback[0].source", equalTo("webshop"))
        .body("feedback[0].customer_id", equalTo("c-1"))
        .body("feedback[0].polarity", equalTo(-0.5f));
    assertThat(feedback.answers.last(ListThemeFeedbackRequest.class).getPageToken()).isEqualTo("t");
    feedback.answers.refuse(
        "GetTheme", new ClienteleException(ErrorCode.THEME_NOT_FOUND, "theme_id", "no such theme"));
    Call.keyed()
        .get("/v1/themes/thm_9")
        .then()
        .statusCode(404)
        .body("code", equalTo("THEME_NOT_FOUND"));
  }
}
