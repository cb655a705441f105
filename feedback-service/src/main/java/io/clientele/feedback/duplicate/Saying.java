package io.clientele.feedback.duplicate;

import io.clientele.feedback.sentiment.NormalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What decides whether a text counts.
 *
 * @param feedbackId names it in its request
 * @param customerId who said it
 * @param orderId the order it is about; empty: of none
 * @param at when
 * @param likeness of the text; empty where there is none: a rating alone always counts
 * @param spam whether it is not meant for the business
 */
public record Saying(
    String feedbackId,
    String customerId,
    String orderId,
    Instant at,
    Optional<Likeness> likeness,
    boolean spam) {

  /** Of feedback as it came. */
  public static Saying of(
      String feedbackId, String customerId, String orderId, Instant at, String text) {
    if (text.isBlank()) {
      return new Saying(feedbackId, customerId, orderId, at, Optional.empty(), false);
    }
    NormalizedText normalized = NormalizedText.of(text);
    return new Saying(
        feedbackId,
        customerId,
        orderId,
        at,
        Optional.of(Likeness.of(normalized)),
        Spam.is(text, normalized));
  }

  /** Whether another one says nearly the same at nearly the same time. */
  boolean isLike(Saying other, Duration window) {
    return likeness.isPresent()
        && other.likeness.isPresent()
        && likeness.get().isLike(other.likeness.get())
        && Duration.between(at, other.at).abs().compareTo(window) <= 0;
  }

  /**
   * Whether it repeats another one of its customer. Short texts ("fine") are said again of other
   * orders.
   */
  boolean repeats(Saying other, Duration window) {
    return customerId.equals(other.customerId)
        && isLike(other, window)
        && (likeness.orElseThrow().isLong() || orderId.equals(other.orderId));
  }

  /** Whether it can be a template: short texts are alike by chance. */
  public boolean isLong() {
    return likeness.isPresent() && likeness.get().isLong();
  }
}
