package io.clientele.feedback.complaint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests to open a case under one id say the same. */
final class ReportDigest {

  private ReportDigest() {}

  /**
   * SHA-256 of all that was told, as 64 hexadecimal digits. Each text goes in with its length.
   *
   * @param severity that was given; empty: none
   * @param timeGiven whether the time was; one that was assumed differs with each repeat
   */
  static String of(Report report, String severity, boolean timeGiven) {
    MessageDigest digest = sha256();
    add(digest, report.customerId());
    add(digest, report.orderId());
    add(digest, report.feedbackSource());
    add(digest, report.feedbackId());
    add(digest, report.aspect());
    add(digest, report.channel());
    add(digest, report.text());
    add(digest, severity);
    add(digest, timeGiven ? report.openedAt().toString() : "");
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
