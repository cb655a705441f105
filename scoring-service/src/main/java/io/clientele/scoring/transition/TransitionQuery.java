package io.clientele.scoring.transition;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.CustomerIds;
import io.clientele.scoring.wire.PageSize;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A page of a person's changes.
 *
 * @param before the changes before this one are asked for
 * @param size from 1 to 1,000
 */
record TransitionQuery(String customerId, List<String> dimensions, Behind before, int size) {

  private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{8})\\.(\\d{1,18})\\.(\\d{1,18})");

  /** A place in the list: the time of a change, and its number among those of that time. */
  record Behind(Instant at, long seq) {

    /** Before the latest change. */
    static final Behind NOTHING = new Behind(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
  }

  /**
   * The query of a request.
   *
   * @throws ClienteleException where it is not valid
   */
  static TransitionQuery of(
      String customerId, List<String> dimensions, int pageSize, String pageToken) {
    String id = CustomerIds.checked("customer_id", customerId);
    List<String> checked = new ChangeFilter(dimensions, List.of()).dimensions();
    int size = PageSize.of(pageSize);
    return new TransitionQuery(id, checked, behind(pageToken, digest(id, checked)), size);
  }

  private static Behind behind(String token, String digest) {
    if (token.isEmpty()) {
      return Behind.NOTHING;
    }
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches() || !parts.group(1).equals(digest)) {
      throw new ClienteleException(
          ErrorCode.INVALID_PAGE_TOKEN,
          "page_token",
          "the page token was not given out for this customer and these dimensions; begin without"
              + " one");
    }
    return new Behind(
        Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS),
        Long.parseLong(parts.group(3)));
  }

  /** The token for what comes behind a change. */
  String token(LabelChange change) {
    return "%s.%d.%d"
        .formatted(
            digest(customerId, dimensions),
            ChronoUnit.MICROS.between(Instant.EPOCH, Times.micros(change.at())),
            change.place().seq());
  }

  private static String digest(String customerId, List<String> dimensions) {
    CRC32C sum = new CRC32C();
    sum.update((customerId + '\n' + dimensions).getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(sum.getValue());
  }
}
