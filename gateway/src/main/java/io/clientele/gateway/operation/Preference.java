package io.clientele.gateway.operation;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a caller would like, by {@code Prefer} (RFC 7240); what is not understood is passed over.
 */
final class Preference {

  /** The longest wait that is granted. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Pattern WAIT =
      Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})\"?(?=$|[,;\\s])");

  private Preference() {}

  /** How long the answer may be waited for; empty: not at all. */
  static Optional<Duration> wait(@Nullable String prefer) {
    Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
    if (!wait.find()) {
      return Optional.empty();
    }
    Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
    return Optional.of(wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted)
        .filter(Duration::isPositive);
  }
}
