package io.clientele.feedback.complaint;

import io.clientele.feedback.urgency.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the cases that have something in common.
 *
 * @param key what that is; empty: not known
 * @param reopened at least once, of those resolved or closed at least once
 * @param solved as the customers say, of those who said something
 * @param meanRating null: none was given
 */
record MeasureGroup(
    String key,
    long complaints,
    Figures firstResponse,
    Figures resolution,
    Share reopened,
    Share solved,
    @Nullable Double meanRating) {

  /**
   * How long something took.
   *
   * @param done in how many cases it was done
   * @param minutes open minutes that 50, 90 and 95 % of those took at most; none: not done in any
   * @param inTime done in time, of those done or overdue
   */
  record Figures(long done, List<Double> minutes, Share inTime) {

    Figures {
      minutes = List.copyOf(minutes);
    }
  }

  /** A share, with what it is of. */
  record Share(long numerator, long denominator) {}

  /** How many cases there are to be done. */
  record Open(ComplaintState state, Priority priority, long complaints, long overdue) {}
}
