package io.clientele.scoring.playbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Whom a rule leaves alone. The same persons always: the first 53 bits of SHA-256 over the rule's
 * name, a line feed and the person's id are a number in [0, 1), and who is below the share is held
 * out. So a greater share adds persons and takes none away, and different rules draw independently.
 */
final class Holdout {

  private static final int BITS = 53;

  private Holdout() {}

  /** Whether the person is held out of the rule. */
  static boolean of(Rule rule, String personId) {
    return rule.holdout() > 0 && draw(rule.name(), personId) < rule.holdout();
  }

  /** A number in [0, 1). */
  static double draw(String rule, String personId) {
    byte[] hash = sha256((rule + '\n' + personId).getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << Byte.SIZE | hash[i] & 0xff;
    }
    return (bits >>> (Long.SIZE - BITS)) * 0x1p-53;
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
