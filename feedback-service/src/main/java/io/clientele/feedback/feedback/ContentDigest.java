package io.clientele.feedback.feedback;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two feedbacks under one id say the same. */
final class ContentDigest {

  private static final HexFormat HEX = HexFormat.of();

  private ContentDigest() {}

  /**
   * SHA-256 of all that was said, as 64 hexadecimal digits. Each text goes in with its length, so
   * that no two contents share their bytes. A time that was only assumed is left out: it differs
   * with each repeat.
   */
  static String of(Feedback feedback) {
    MessageDigest digest = sha256();
    add(digest, feedback.customerId());
    add(digest, feedback.text());
    add(digest, feedback.channel());
    add(digest, feedback.orderId());
    digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(feedback.rating()).flip());
    if (!feedback.timeAssumed()) {
      add(digest, feedback.occurredAt().toString());
    }
    return HEX.formatHex(digest.digest());
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
