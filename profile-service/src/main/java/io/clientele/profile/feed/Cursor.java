package io.clientele.profile.feed;

import io.clientele.profile.value.Fields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed, ordered by transaction and then by sequence number.
 *
 * @param xid the transaction's id, from 0
 * @param seq the change's number, from 0
 */
public record Cursor(long xid, long seq) {

  /** The place before the first change. */
  public static final Cursor START = new Cursor(0, 0);

  private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

  /** Refuses negative numbers. */
  public Cursor {
    if (xid < 0 || seq < 0) {
      throw Fields.invalid("after.token", "is not a place in this feed");
    }
  }

  /** Reads a token; the empty one is the start. */
  public static Cursor of(String token) {
    if (token.isEmpty()) {
      return START;
    }
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      throw Fields.invalid(
          "after.token",
          "is not a place in this feed; send back a token as it was given, or none to begin anew");
    }
    return new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  /** The token of the place. */
  public String token() {
    return xid + "." + seq;
  }
}
