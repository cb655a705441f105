package io.clientele.scoring.playbook;

import io.clientele.scoring.field.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A way to a customer. */
public enum Channel {
  EMAIL,
  PHONE,
  MESSAGE,
  VISIT,
  POST,
  IN_APP;

  /** What callers call it, for example {@code in_app}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The channel of that label.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where there is none
   */
  static Channel of(String field, String label) {
    return Arrays.stream(values())
        .filter(channel -> channel.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            Field.invalid(
                field,
                "there is no such channel; there are "
                    + Arrays.stream(values())
                        .map(Channel::label)
                        .collect(Collectors.joining(", "))));
  }
}
