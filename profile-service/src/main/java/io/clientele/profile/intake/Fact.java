package io.clientele.profile.intake;

import io.clientele.profile.value.Content;

/**
 * An act under the name that its sender gave it.
 *
 * @param anonymousId the device's name for whoever uses it, told together with the customer; may be
 *     empty
 * @param digest of the content
 */
public record Fact(String messageId, Act act, String anonymousId, String digest) implements Item {

  /** A fact with the digest of its act. */
  public static Fact of(String messageId, Act act) {
    return of(messageId, act, "");
  }

  /** As the other, told together with a device's name. */
  public static Fact of(String messageId, Act act, String anonymousId) {
    String digest =
        anonymousId.isEmpty()
            ? act.digest()
            : new Content("signed in").put(anonymousId).put(act.digest()).digest();
    return new Fact(messageId, act, anonymousId, digest);
  }

  @Override
  public String kind() {
    return act.kind();
  }
}
