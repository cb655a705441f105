package io.clientele.feedback.change;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the change feed: after the row of this transaction and number.
 *
 * @param xid the transaction that wrote the row, at least 0
 * @param seq the number of the row, at least 0
 */
record ChangeCursor(long xid, long seq) {

  /** Before the first row. */
  static final ChangeCursor BEGINNING = new ChangeCursor(0, 0);

  // At most 18 digits fit a long; the database counts neither so far.
  private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

  /**
   * Reads a token.
   *
   * @param token empty: the beginning
   * @throws ClienteleException with {@code INVALID_FIELD} if it is no token of this feed
   */
  static ChangeCursor parse(String token) {
    if (token.isEmpty()) {
      return BEGINNING;
    }
    Matcher matcher = TOKEN.matcher(token);
    if (!matcher.matches()) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          "after.token",
          "after.token is not from this feed; send back a token as it came, or none to begin anew");
    }
    return new ChangeCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  /** The token that {@link #parse} reads. */
  String token() {
    return xid + "." + seq;
  }
}
