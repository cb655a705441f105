package io.clientele.profile.consent;

import io.clientele.profile.value.Fields;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What personal data are used for. */
public enum Purpose {
  /** To be told of offers. */
  MARKETING,
  /** To be classified. Refused, the facts are kept and nothing is derived from them. */
  PROFILING,
  /** To have data passed on to others. */
  SHARING;

  /** Its name in messages and rows. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose of a name; another name is refused. */
  public static Purpose of(String text) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.text().equals(text))
        .findFirst()
        .orElseThrow(() ->
            Fields.invalid(
                "purpose",
                "is not known; send one of "
                    + Arrays.stream(values())
                        .map(Purpose::text)
                        .collect(Collectors.joining(", "))));
  }
}
