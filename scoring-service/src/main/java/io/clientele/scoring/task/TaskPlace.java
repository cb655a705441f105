package io.clientele.scoring.task;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.wire.PageToken;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where a page of the list ended: by what comes up first, then by priority, then by id. */
record TaskPlace(Instant listedAt, int priority, String id) {

  private static final String LIST = "tasks";
  private static final int PARTS = 3;

  static String token(Task last) {
    return PageToken.of(
        LIST,
        ChronoUnit.MICROS.between(Instant.EPOCH, last.listedAt())
            + ":"
            + last.priority()
            + ":"
            + last.id());
  }

  /**
   * The place of a token; null for the first page.
   *
   * @throws ClienteleException INVALID_PAGE_TOKEN
   */
  static @Nullable TaskPlace of(String token) {
    if (token.isEmpty()) {
      return null;
    }
    String[] parts = PageToken.after(LIST, token).split(":", PARTS);
    try {
      if (parts.length == PARTS) {
        return new TaskPlace(
            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
            Integer.parseInt(parts[1]),
            parts[2]);
      }
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "the page token was not given out for this list; begin without one");
  }
}
