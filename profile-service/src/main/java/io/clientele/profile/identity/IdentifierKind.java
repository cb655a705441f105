package io.clientele.profile.identity;

/**
 * A kind of name that a person can be known by.
 *
 * @param priority what counts first where several are told at once; 1 is first
 * @param limit how many values one person may have (in each namespace), at least 1
 * @param verified whoever tells it, it is proven
 * @param distinguishes two values mean two people
 * @param kept the value is kept, sealed; else its hash alone
 */
public record IdentifierKind(
    String name, int priority, int limit, boolean verified, boolean distinguishes, boolean kept) {

  /** The customer id itself, where it is not a device's. */
  public static final String USER_ID = "user_id";

  /** A device's name for whoever uses it. */
  public static final String ANONYMOUS_ID = "anonymous_id";

  /** The name that another system has for the person. */
  public static final String EXTERNAL_ID = "external_id";

  /** Refuses numbers below 1. */
  public IdentifierKind {
    if (priority < 1 || limit < 1) {
      throw new IllegalArgumentException(
          "priority and limit of the identifier kind " + name + " must be at least 1");
    }
  }

  IdentifierKind withLimit(int other) {
    return new IdentifierKind(name, priority, other, verified, distinguishes, kept);
  }
}
