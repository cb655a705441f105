package io.clientele.profile.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a fact's content, from which its digest is taken: parts in a fixed order,
 * each with its length in front, so that different contents never read alike.
 */
public final class Content {

  private final StringBuilder parts = new StringBuilder();

  /** Starts a content of a kind. */
  public Content(String kind) {
    put(kind);
  }

  /** Adds a text. */
  public Content put(String part) {
    parts.append(part.length()).append(':').append(part);
    return this;
  }

  /** Adds a time, where one was told. */
  public Content put(Moment part) {
    if (part.assumed()) {
      parts.append('-');
      return this;
    }
    return put(part.told().toString());
  }

  /** Adds a number; 1.0 and 1 are the same, and none is not zero. */
  public Content put(@Nullable BigDecimal part) {
    if (part == null) {
      parts.append('-');
      return this;
    }
    return put(part.stripTrailingZeros().toString());
  }

  /** Adds an amount of money, or its absence. */
  public Content put(@Nullable Money part) {
    if (part == null) {
      parts.append('-');
      return this;
    }
    return put(part.amount()).put(part.currency());
  }

  /** SHA-256 of the content in hexadecimal digits. */
  public String digest() {
    return sha256(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 in hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
