package io.clientele.scoring.person;

/** Whether a person wants to be told of offers, and by which ways that is possible. */
public record Reach(Marketing marketing, boolean email, boolean phone, boolean address) {

  /** Nothing is known. */
  public static final Reach NONE = new Reach(Marketing.UNKNOWN, false, false, false);

  /** What the person says of being told of offers. */
  public enum Marketing {
    /** Nothing was said. */
    UNKNOWN,
    GRANTED,
    REFUSED
  }

  /** Whether the person allows it and there is a way. */
  public boolean reachable() {
    return marketing == Marketing.GRANTED && (email || phone || address);
  }
}
