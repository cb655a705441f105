package io.clientele.feedback.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.feedback.v1.CreateImprovementRequest;
import io.clientele.contracts.feedback.v1.EraseCustomersRequest;
import io.clientele.contracts.feedback.v1.GetImprovementRequest;
import io.clientele.contracts.feedback.v1.GetThemeRequest;
import io.clientele.contracts.feedback.v1.Improvement;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackRequest;
import io.clientele.contracts.feedback.v1.ListThemeFeedbackResponse;
import io.clientele.contracts.feedback.v1.ListThemesRequest;
import io.clientele.contracts.feedback.v1.Theme;
import io.clientele.contracts.feedback.v1.ThemeMember;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.feedback.ServiceUnderTest;
import io.clientele.feedback.StoredFeedback;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ThemeQuarkusTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject ThemeRenewal renewal;
  @Inject ThemeWorker worker;
  private final Instant now = Instant.now();
  private ServiceUnderTest service;

  @BeforeEach
  void begin() throws SQLException {
    service = new ServiceUnderTest();
    ServiceUnderTest.execute(
        "truncate feedback, change, tombstone, improvement, improvement_event,"
            + " improvement_feedback, notice, theme, theme_member");
    ServiceUnderTest.execute("update theme_work set done_at = '-infinity', seen = '0'");
  }

  @AfterEach
  void end() {
    service.close();
  }

  /** Twenty pieces of feedback about each of two things, two by each customer, over 40 days. */
  private List<StoredFeedback> base() {
    List<StoredFeedback> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Instant at = now.minus(Duration.ofDays(2L * i)).minus(Duration.ofHours(1));
      all.add(
          StoredFeedback.of("late-" + i, "c-" + i / 2)
              .at(at)
              .text("Again a late parcel")
              .aspect("delivery", -0.5));
      all.add(
          StoredFeedback.of("rude-" + i, "d-" + i / 2)
              .at(at)
              .text("What a rude driver")
              .aspect("delivery", -1));
    }
    return all;
  }

  @Test
  void themesAreFoundWithTheirFigures() throws SQLException {
    List<StoredFeedback> all = base();
    for (int i = 0; i < 9; i++) {
      all.add(
          StoredFeedback.of("copy-" + i, "e-" + i)
              .at(now.minusSeconds(60))
              .text("Again a late parcel")
              .aspect("delivery", -1)
              .mark("TEMPLATE"));
    }
    StoredFeedback.storeAll(all);
    renew();

    List<Theme> themes = themes();
    assertThat(themes).hasSize(2);
    Theme late = named(themes, "late parcel");
    assertThat(late.getAspect()).isEqualTo("delivery");
    assertThat(late.getSide()).isEqualTo(Theme.Side.NEGATIVE);
    assertThat(late.getLanguage()).isEqualTo("en");
    assertThat(late.getCount()).as("templates do not count").isEqualTo(20);
    assertThat(late.getReach()).isEqualTo(10);
    assertThat(late.getMeanPolarity()).isEqualTo(-0.5);
    assertThat(late.getRecent()).isEqualTo(15);
    assertThat(late.getPrevious()).isEqualTo(5);
    assertThat(late.getTrend()).isEqualTo(Theme.Trend.RISING);
    assertThat(late.getExamplesCount()).isEqualTo(3);
    assertThat(members(late, 7))
        .hasSize(20)
        .extracting(member -> member.getFeedback().getFeedbackId())
        .startsWith("late-0", "late-1")
        .doesNotHaveDuplicates();
  }

  @Test
  void idsStayAndWhatNobodySaysAnyMoreRetires() throws SQLException {
    StoredFeedback.storeAll(base());
    renew();
    String late = named(themes(), "late parcel").getThemeId();
    String rude = named(themes(), "rude driver").getThemeId();
    for (int i = 0; i < 60; i++) {
      StoredFeedback.of("more-" + i, "m-" + i)
          .at(now.minusSeconds(60 + i))
          .text("That late parcel, " + "abcdefghij".charAt(i % 10))
          .aspect("delivery", -0.9)
          .store();
    }
    renew();

    assertThat(named(themes(), "late parcel").getThemeId()).isEqualTo(late);
    assertThat(named(themes(), "late parcel").getCount()).isEqualTo(80);
    assertThat(named(themes(), "rude driver").getThemeId()).isEqualTo(rude);

    ServiceUnderTest.execute("delete from feedback where feedback_id like 'rude-%'");
    renew();
    assertThat(themes()).extracting(Theme::getThemeId).containsExactly(late);
    Theme retired =
        service.themes().getTheme(GetThemeRequest.newBuilder().setThemeId(rude).build());
    assertThat(retired.getState()).isEqualTo(Theme.State.RETIRED);
    assertThat(retired.getCount()).isZero();
    StoredFeedback.storeAll(base().stream().filter(item -> item.id().startsWith("rude")).toList());
    renew();
    assertThat(named(themes(), "rude driver").getThemeId()).isEqualTo(rude);
  }

  @Test
  void whoIsErasedIsInNoThemeAndTheFiguresFollow() throws SQLException {
    StoredFeedback.storeAll(base());
    renew();
    Theme late = named(themes(), "late parcel");

    var receipt =
        service
            .privacy()
            .eraseCustomers(EraseCustomersRequest.newBuilder().addCustomerIds("c-0").build())
            .getErasedMap();

    assertThat(receipt).containsEntry("theme_members", 2L);
    Theme now =
        service
            .themes()
            .getTheme(GetThemeRequest.newBuilder().setThemeId(late.getThemeId()).build());
    assertThat(now.getCount()).isEqualTo(18);
    assertThat(now.getReach()).isEqualTo(9);
    assertThat(now.getRecent()).isEqualTo(13);
    // What is written past the intake is in no theme either.
    StoredFeedback.of("late-99", "c-0")
        .at(this.now.minusSeconds(9))
        .text("Again a late parcel")
        .aspect("delivery", -1)
        .store();
    renew();
    assertThat(members(late, 50)).extracting(ThemeMember::getCustomerId).doesNotContain("c-0");
  }

  @Test
  void anImprovementFollowsItsThemesUntilItIsDone() throws SQLException {
    StoredFeedback.storeAll(base());
    renew();
    String late = named(themes(), "late parcel").getThemeId();
    Improvement made =
        service
            .improvements()
            .createImprovement(
                CreateImprovementRequest.newBuilder()
                    .setImprovement(
                        Improvement.newBuilder()
                            .setTitle("Faster")
                            .setKind(Improvement.Kind.EXPERIENCE)
                            .setAspect("delivery")
                            .addThemeIds(late)
                            .setEffort(1))
                    .build());
    assertThat(made.getReach()).isEqualTo(10);
    assertThat(made.getPolarity()).isEqualTo(-0.5);

    StoredFeedback.of("late-new", "new")
        .at(now.minusSeconds(9))
        .text("Again a late parcel")
        .aspect("delivery", -0.5)
        .store();
    renew();

    assertThat(
            service
                .improvements()
                .getImprovement(
                    GetImprovementRequest.newBuilder()
                        .setImprovementId(made.getImprovementId())
                        .build())
                .getReach())
        .isEqualTo(11);
  }

  @Test
  void theWorkIsDoneWhereSomethingCameAndNotOtherwise() throws SQLException {
    StoredFeedback.storeAll(base());
    worker.workOnce(Duration.ofDays(9)).await().atMost(PATIENCE);
    assertThat(themes()).hasSize(2);

    ServiceUnderTest.execute("delete from theme");
    worker.workOnce(Duration.ofDays(9)).await().atMost(PATIENCE);
    assertThat(themes()).as("nothing came").isEmpty();

    ServiceUnderTest.execute(
        """
        insert into change (customer_id, source, feedback_id, occurred_at, rating, sentiment, positive, neutral, negative,
          language, model_version)
        values ('c-1', 'webshop', 'f', now(), 0, 'UNKNOWN', 0, 0, 0, 'en', 'v')
        """);
    worker.workOnce(Duration.ofDays(9)).await().atMost(PATIENCE);
    assertThat(themes()).hasSize(2);
  }

  @Test
  void requestsAtFaultAreRefused() {
    StatusRuntimeException unknown =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () ->
                service.themes().getTheme(GetThemeRequest.newBuilder().setThemeId("none").build()));
    assertThat(GrpcErrors.fromStatus(unknown).code()).isEqualTo(ErrorCode.THEME_NOT_FOUND);
    StatusRuntimeException forged =
        catchThrowableOfType(
            StatusRuntimeException.class,
            () ->
                service
                    .themes()
                    .listThemes(ListThemesRequest.newBuilder().setPageToken("forged").build()));
    assertThat(GrpcErrors.fromStatus(forged).code()).isEqualTo(ErrorCode.INVALID_PAGE_TOKEN);
  }

  private void renew() {
    renewal.renew(now).await().atMost(PATIENCE);
  }

  private List<Theme> themes() {
    return service.themes().listThemes(ListThemesRequest.getDefaultInstance()).getThemesList();
  }

  private static Theme named(List<Theme> themes, String phrase) {
    return themes.stream()
        .filter(theme -> theme.getPhrasesList().contains(phrase))
        .findFirst()
        .orElseThrow();
  }

  private List<ThemeMember> members(Theme theme, int size) {
    List<ThemeMember> all = new ArrayList<>();
    String token = "";
    do {
      ListThemeFeedbackResponse page =
          service
              .themes()
              .listThemeFeedback(
                  ListThemeFeedbackRequest.newBuilder()
                      .setThemeId(theme.getThemeId())
                      .setPageSize(size)
                      .setPageToken(token)
                      .build());
      all.addAll(page.getFeedbackList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }
}
