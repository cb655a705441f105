package io.clientele.profile.intake;

/**
 * An act under the name that its sender gave it.
 *
 * @param digest of the act's content
 */
public record Fact(String messageId, Act act, String digest) implements Item {

  /** A fact with the digest of its act. */
  public static Fact of(String messageId, Act act) {
    return new Fact(messageId, act, act.digest());
  }

  @Override
  public String kind() {
    return act.kind();
  }
}
