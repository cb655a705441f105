package io.clientele.feedback.survey.invitation;

import io.clientele.feedback.survey.definition.Field;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Draws a share of all customers: the same ones each time, others for each survey, and at a higher
 * rate those of a lower one and more.
 *
 * @param surveyId seeds the draw
 * @param rate the share, in (0, 1]
 */
record Sampling(String surveyId, double rate) {

  Sampling {
    Field.require(rate > 0 && rate <= 1, "sampling_rate", "is above 0 and at most 1");
  }

  /** Whether a customer is drawn: by a number in [0, 1) of 53 bits that a hash gives. */
  boolean draws(String customerId) {
    return number(surveyId + "\n" + customerId) < rate;
  }

  private static double number(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
