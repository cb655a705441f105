package io.clientele.feedback.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Feedback that is a complaint.
 *
 * @param aspects what it judges
 * @param polarities of each, in [-1, 1]
 * @param negative probability that it is meant negatively
 */
record SpokenComplaint(
    String source,
    String feedbackId,
    String customerId,
    String orderId,
    String channel,
    String text,
    List<String> aspects,
    List<Double> polarities,
    double negative) {

  SpokenComplaint {
    aspects = List.copyOf(aspects);
    polarities = List.copyOf(polarities);
  }

  /** What a case is opened with: once for each feedback, whoever looks at it and how often. */
  NewComplaint opening(Instant now) {
    Report report =
        new Report(
            source,
            messageId(),
            customerId,
            orderId,
            source,
            feedbackId,
            worst(),
            channel,
            text,
            now);
    return new NewComplaint(report, null, false, "", "");
  }

  // A digest: the ids of feedback may be as long as those of messages, and are others.
  private String messageId() {
    try {
      byte[] name = (source + "\n" + feedbackId).getBytes(StandardCharsets.UTF_8);
      return "feedback-"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name), 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private String worst() {
    int worst = -1;
    for (int i = 0; i < aspects.size(); i++) {
      if (polarities.get(i) < 0 && (worst < 0 || polarities.get(i) < polarities.get(worst))) {
        worst = i;
      }
    }
    return worst < 0 ? "" : aspects.get(worst);
  }
}
