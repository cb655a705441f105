package io.clientele.scoring.portrait;

import io.clientele.scoring.history.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds visits: runs of activities without a longer pause. */
final class Visits {

  private static final Duration PAUSE = Duration.ofMinutes(30);

  private Visits() {}

  /** When each visit began, ascending; the activities in any order. */
  static List<Instant> begun(List<Activity> activities) {
    List<Instant> begun = new ArrayList<>();
    @Nullable Instant last = null;
    for (Instant at : activities.stream().map(Activity::at).sorted().toList()) {
      if (last == null || at.isAfter(last.plus(PAUSE))) {
        begun.add(at);
      }
      last = at;
    }
    return begun;
  }
}
