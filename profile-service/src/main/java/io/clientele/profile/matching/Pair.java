package io.clientele.profile.matching;

/**
 * Two people, in an order that does not depend on who asked: one who is known by more than a
 * device's name first, then by id.
 */
public record Pair(String customerId, String otherId) {

  private static final String ANONYMOUS = "anonymous:";

  /** Refuses a pair of one. */
  public Pair {
    if (customerId.equals(otherId)) {
      throw new IllegalArgumentException("a pair is of two");
    }
  }

  /** The pair of two ids. */
  public static Pair of(String a, String b) {
    boolean anonymousA = a.startsWith(ANONYMOUS);
    boolean anonymousB = b.startsWith(ANONYMOUS);
    boolean first = anonymousA == anonymousB ? a.compareTo(b) < 0 : anonymousB;
    return first ? new Pair(a, b) : new Pair(b, a);
  }
}
