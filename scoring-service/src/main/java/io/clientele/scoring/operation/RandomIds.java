package io.clientele.scoring.operation;

import java.util.UUID;

/** Ids that cannot be guessed. */
public final class RandomIds {

  private static final int DIGITS = 24;

  private RandomIds() {}

  /** A prefix and 24 lower-case hexadecimal digits. */
  public static String with(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS);
  }
}
