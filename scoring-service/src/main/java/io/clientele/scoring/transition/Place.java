package io.clientele.scoring.transition;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed, ordered by transaction and then by number.
 *
 * @param xid the transaction's id, from 0
 * @param seq the change's number, from 0
 */
record Place(long xid, long seq) {

  /** Before the first change that is kept. */
  static final Place START = new Place(0, 0);

  private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

  /**
   * The place of a token.
   *
   * @throws ClienteleException INVALID_FIELD where it is none
   */
  static Place of(String token) {
    if (token.equals("0")) {
      return START;
    }
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD,
          "after.token",
          "is not a place in this feed; send back a cursor as it was given, 0 for the beginning of"
              + " what is kept, or none to begin now");
    }
    return new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  /** The token of the place. */
  String token() {
    return xid + "." + seq;
  }
}
