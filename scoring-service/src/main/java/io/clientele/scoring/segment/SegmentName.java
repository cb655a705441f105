package io.clientele.scoring.segment;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.field.Field;
import java.util.regex.Pattern;

/** Names of segments, and the dimensions that memberships are labels of. */
public final class SegmentName {

  /** What the dimensions begin with. */
  public static final String PREFIX = "segment:";

  /** The label of a member. */
  public static final String IN = "in";

  static final String RULE = "1 to 64 lower-case letters, digits and -, and does not begin with -";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private SegmentName() {}

  /** Whether a segment can be called so. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The dimension of a segment. */
  public static String dimension(String name) {
    return PREFIX + name;
  }

  /** The name for something new. */
  static String checked(String field, String name) {
    if (!isName(name)) {
      throw Field.invalid(field, "a segment's name has " + RULE);
    }
    return name;
  }

  /** The name of something that is looked for. */
  static String known(String name) {
    if (!isName(name)) {
      throw notFound();
    }
    return name;
  }

  static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.SEGMENT_NOT_FOUND, "name", "there is no segment of this name");
  }
}
