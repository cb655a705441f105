package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How a person may and can be reached; null: not known.
 *
 * @param marketingRefused whether the person refused marketing; who said nothing did not
 */
record Reach(
    @Nullable Boolean email,
    @Nullable Boolean phone,
    @Nullable Boolean address,
    boolean marketingRefused) {

  private static final String PREFIX = "reach.";

  /**
   * What is known of it. Of whom no address of any kind is known, nobody knows: a business may keep
   * them all elsewhere.
   */
  static Reach of(Subject subject) {
    boolean email = known(subject, "email");
    boolean phone = known(subject, "phone");
    boolean address = known(subject, "address");
    boolean any = email || phone || address;
    return new Reach(
        any ? email : null,
        any ? phone : null,
        any ? address : null,
        subject.values().get(PREFIX + "marketing") instanceof Value.Text(String said)
            && said.equalsIgnoreCase("refused"));
  }

  private static boolean known(Subject subject, String name) {
    return subject.values().get(PREFIX + name) instanceof Value.Truth(boolean truth) && truth;
  }

  /** Whether a channel leads to the person; null: nobody knows. */
  @Nullable Boolean by(Channel channel) {
    return switch (channel) {
      case EMAIL -> email;
      case PHONE, MESSAGE -> phone;
      case VISIT, POST -> address;
      case IN_APP -> Boolean.TRUE;
    };
  }
}
