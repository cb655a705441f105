package io.clientele.scoring.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.transition.Difference.Absence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void aReasonNamesTheNumberBehindTheLabel() {
    Figures buyer =
        new Figures(
            3,
            new BigDecimal("1250"),
            "EUR",
            NOW.minus(Duration.ofDays(200)),
            NOW.minus(Duration.ofDays(121)),
            2,
            NOW.minus(Duration.ofDays(1)));
    Figures prospect = new Figures(0, BigDecimal.ZERO, "", Mood.NEVER, Mood.NEVER, 0, Mood.NEVER);

    assertThat(reason("lifecycle", "dormant", buyer)).isEqualTo("silent for 121 days");
    assertThat(reason("lifecycle", "active", buyer)).isEqualTo("last order 121 days ago");
    assertThat(reason("lifecycle", "new", buyer)).isEqualTo("first order 200 days ago");
    assertThat(reason("lifecycle", "prospect", prospect)).isEqualTo("no order yet");
    assertThat(reason("value_tier", "gold", buyer)).isEqualTo("net revenue 1,250.00 EUR");
    assertThat(reason("value_tier", "UNKNOWN", buyer)).isEqualTo("no rank in EUR yet");
    assertThat(reason("value_tier", "UNKNOWN", prospect)).isEqualTo("no order yet");
    assertThat(reason("satisfaction", "high", buyer)).isEqualTo("2 opinions, the last 1 day ago");
    assertThat(reason("satisfaction", "UNKNOWN", prospect)).isEqualTo("no opinion yet");
  }

  @Test
  void aLabelThatEndsSaysWhy() {
    assertThat(Reasons.of(gone(Absence.MERGED))).isEqualTo("merged into another customer");
    assertThat(Reasons.of(gone(Absence.REFUSED))).isEqualTo("profiling refused");
    assertThat(Reasons.of(gone(Absence.NONE))).isEqualTo("nothing is known any more");
  }

  @Test
  void theFirstLabelOfAllIsAFactsWhateverFoundIt() {
    assertThat(NewLabel.of(difference("", "gold"), Cause.POPULATION).cause()).isEqualTo(Cause.FACT);
    assertThat(NewLabel.of(difference("gold", "silver"), Cause.POPULATION).cause())
        .isEqualTo(Cause.POPULATION);
  }

  @Test
  void aPlaceIsReadFromItsTokenAndNothingElse() {
    assertThat(Place.of(new Place(12, 345).token())).isEqualTo(new Place(12, 345));
    assertThat(Place.of("0")).isEqualTo(Place.START);
    for (String token : List.of("x", "1", "1.2.3", "-1.2", "1.", "9999999999999999999.1")) {
      assertThatThrownBy(() -> Place.of(token))
          .isInstanceOfSatisfying(
              ClienteleException.class,
              refusal -> {
                assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
                assertThat(refusal.field()).isEqualTo("after.token");
              });
    }
  }

  @Test
  void aPageTokenIsOfItsCustomerAndDimensions() {
    TransitionQuery query = TransitionQuery.of("c1", List.of("lifecycle"), 10, "");
    LabelChange change =
        new LabelChange(
            new Place(1, 7), "c1", "lifecycle", "new", "active", NOW, Cause.TIME, "", NOW);
    String token = query.token(change);

    assertThat(TransitionQuery.of("c1", List.of("lifecycle"), 10, token).before())
        .isEqualTo(new TransitionQuery.Behind(NOW, 7));
    assertThatThrownBy(() -> TransitionQuery.of("c2", List.of("lifecycle"), 10, token))
        .satisfies(failure -> code(failure, ErrorCode.INVALID_PAGE_TOKEN));
    assertThatThrownBy(() -> TransitionQuery.of("c1", List.of(), 10, token))
        .satisfies(failure -> code(failure, ErrorCode.INVALID_PAGE_TOKEN));
    assertThatThrownBy(() -> TransitionQuery.of("c1", List.of(), -1, ""))
        .satisfies(failure -> code(failure, ErrorCode.INVALID_FIELD));
    assertThatThrownBy(() -> TransitionQuery.of(" ", List.of(), 1, ""))
        .satisfies(failure -> code(failure, ErrorCode.INVALID_FIELD));
    assertThatThrownBy(() -> TransitionQuery.of("c1", List.of("a\u0000"), 1, ""))
        .satisfies(failure -> code(failure, ErrorCode.INVALID_FIELD));
    assertThatThrownBy(() -> new ChangeFilter(List.of(), Collections.nCopies(1_001, "a")))
        .satisfies(failure -> code(failure, ErrorCode.TOO_MANY_ITEMS));
  }

  private static void code(Throwable failure, ErrorCode code) {
    assertThat(((ClienteleException) failure).code()).isEqualTo(code);
  }

  private static String reason(String dimension, String label, Figures figures) {
    return Reasons.of(new Difference("p", dimension, "", label, NOW, figures, Absence.NONE));
  }

  private static Difference gone(Absence absence) {
    return new Difference("p", "lifecycle", "active", "", NOW, null, absence);
  }

  private static Difference difference(String from, String to) {
    @Nullable Figures none = null;
    return new Difference("p", "value_tier", from, to, NOW, none, Absence.NONE);
  }
}
