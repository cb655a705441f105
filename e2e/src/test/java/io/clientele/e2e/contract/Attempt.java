package io.clientele.e2e.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that was made up.
 *
 * @param target path and query as sent
 * @param contentType of the body, or null where there is none
 */
record Attempt(
    Operation operation,
    String target,
    Map<String, String> headers,
    @Nullable String contentType,
    byte[] body) {

  /** Whether the answer is to have some of its fields alone. */
  boolean choosesFields() {
    return target.matches(".*[?&]fields=.*");
  }

  @Override
  public String toString() {
    String text = new String(body, java.nio.charset.StandardCharsets.UTF_8);
    return operation.method()
        + " "
        + (target.length() > 300 ? target.substring(0, 300) + "..." : target)
        + (headers.isEmpty() ? "" : " " + headers)
        + (contentType == null ? "" : " " + contentType)
        + " "
        + (text.length() > 600 ? text.substring(0, 600) + "..." : text);
  }
}
