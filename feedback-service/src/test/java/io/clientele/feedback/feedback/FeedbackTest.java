package io.clientele.feedback.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private String source = "webshop";
  private String feedbackId = "f-1";
  private String customerId = "c-1";
  private String text = "Good.";
  private double rating = 5;
  private Instant occurredAt = NOW;
  private boolean timeAssumed;
  private String channel = "web";
  private String orderId = "o-1";

  private Feedback build() {
    return new Feedback(
            source, feedbackId, customerId, text, rating, occurredAt, timeAssumed, channel, orderId)
        .saidBy(NOW);
  }

  private void refusedFor(String field) {
    ClienteleException refusal = catchThrowableOfType(ClienteleException.class, this::build);
    assertThat(refusal).as("refusal of %s", field).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(refusal.detail()).startsWith(field);
  }

  @Test
  void whatIsWithinTheLimitsIsTaken() {
    assertThatCode(this::build).doesNotThrowAnyException();
    feedbackId = "漢".repeat(200);
    customerId = "😀".repeat(200);
    text = "😀".repeat(20_000);
    rating = 1;
    occurredAt = Instant.EPOCH;
    channel = "";
    orderId = "";
    assertThatCode(this::build).doesNotThrowAnyException();
  }

  @Test
  void aRatingNeedsNoTextAndATextNoRating() {
    text = "";
    assertThatCode(this::build).doesNotThrowAnyException();
    rating = 0;
    refusedFor("text");
    text = "Good.";
    assertThatCode(this::build).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 5.01, -1, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aRatingOutsideOfOneToFiveIsRefused(double outside) {
    rating = outside;
    refusedFor("rating");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Shop", "-shop", "my shop", "shop\n", "läden"})
  void aSourceIsAPlainLowerCaseName(String wrong) {
    source = wrong;
    refusedFor("source");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\u0000", "a\nb", "a\u007f", "a\ud800", "\udc00a"})
  void aNameIsPrintable(String wrong) {
    feedbackId = wrong;
    refusedFor("feedback_id");
    feedbackId = "f-1";
    customerId = wrong;
    refusedFor("customer_id");
  }

  @Test
  void aNameIsAtMost200Characters() {
    refusedWhenLong(name -> feedbackId = name, "feedback_id");
    refusedWhenLong(name -> customerId = name, "customer_id");
    refusedWhenLong(name -> channel = name, "channel");
    refusedWhenLong(name -> orderId = name, "order_id");
  }

  private void refusedWhenLong(Consumer<String> set, String field) {
    set.accept("x".repeat(201));
    refusedFor(field);
    set.accept("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "half \ud83d", "\ude00 half"})
  void aTextThatCannotBeKeptAsItIsIsRefused(String wrong) {
    text = wrong;
    refusedFor("text");
  }

  @Test
  void aTextIsAtMost20000Characters() {
    text = "x".repeat(20_001);
    refusedFor("text");
  }

  @Test
  void aTextMayHoldLineBreaksAndTabs() {
    text = "first\r\n\tsecond";
    assertThat(build().text()).isEqualTo(text);
  }

  @Test
  void aTimeBefore1970OrBeyondTomorrowIsRefused() {
    occurredAt = Instant.EPOCH.minusNanos(1);
    refusedFor("occurred_at");
    occurredAt = NOW.plus(Duration.ofHours(24)).plusNanos(1_000);
    refusedFor("occurred_at");
    occurredAt = NOW.plus(Duration.ofHours(24));
    assertThatCode(this::build).doesNotThrowAnyException();
  }

  @Test
  void theDigestTellsEveryDifferenceOfContentAndNoOther() {
    String digest = ContentDigest.of(build());
    occurredAt = NOW.plusNanos(999);
    assertThat(ContentDigest.of(build())).as("below a microsecond").isEqualTo(digest);
    feedbackId = "f-2";
    assertThat(ContentDigest.of(build())).as("the id is not content").isEqualTo(digest);
    differs(digest, () -> occurredAt = NOW.plusNanos(1_000));
    differs(digest, () -> customerId = "c-2");
    differs(digest, () -> text = "Good!");
    differs(digest, () -> rating = 4);
    differs(digest, () -> rating = 0);
    differs(digest, () -> channel = "app");
    differs(digest, () -> orderId = "");
  }

  @Test
  void aTimeThatWasOnlyAssumedIsNoContent() {
    String digest = ContentDigest.of(build());
    timeAssumed = true;
    differs(digest, () -> {});
    String assumed = ContentDigest.of(build());
    occurredAt = NOW.minusSeconds(60);
    assertThat(ContentDigest.of(build())).isEqualTo(assumed);
  }

  @Test
  void theDigestKeepsFieldsApart() {
    channel = "ab";
    orderId = "c";
    String digest = ContentDigest.of(build());
    differs(
        digest,
        () -> {
          channel = "a";
          orderId = "bc";
        });
  }

  private void differs(String digest, Runnable change) {
    change.run();
    assertThat(ContentDigest.of(build())).isNotEqualTo(digest);
  }
}
