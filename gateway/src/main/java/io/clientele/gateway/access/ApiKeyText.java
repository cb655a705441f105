package io.clientele.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as text: {@code ck_}, 256 random bits in URL-safe Base64, and the CRC-32 of that text in
 * hex. The beginning and the sum let scanners know a key that got where it does not belong, and
 * refuse most other texts without asking anybody.
 */
final class ApiKeyText {

  private static final String PREFIX = "ck_";
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("ck_[A-Za-z0-9_-]{43}[0-9a-f]{8}");
  private static final int SUM = 8;

  private ApiKeyText() {}

  /**
   * A new key.
   *
   * @param random has to be good enough for secrets
   */
  static String random(RandomGenerator random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String body = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return body + sum(body);
  }

  /** Whether a text can be a key that was made here. */
  static boolean mayBe(String text) {
    return FORM.matcher(text).matches()
        && sum(text.substring(0, text.length() - SUM)).equals(text.substring(text.length() - SUM));
  }

  /** All that is ever kept of a key. */
  static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String sum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }
}
