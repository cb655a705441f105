package io.clientele.profile.identity;

/** The customer ids that stand for a device's name of whoever uses it. */
public final class AnonymousId {

  private static final String PREFIX = "anonymous:";

  private AnonymousId() {}

  /** The customer id of a device's name. */
  public static String customerId(String anonymousId) {
    return PREFIX + anonymousId;
  }

  /** Whether a customer id stands for a device's name. */
  public static boolean is(String customerId) {
    return customerId.startsWith(PREFIX);
  }

  /** What the customer id names: the device's name, or the user's. */
  public static String value(String customerId) {
    return is(customerId) ? customerId.substring(PREFIX.length()) : customerId;
  }
}
