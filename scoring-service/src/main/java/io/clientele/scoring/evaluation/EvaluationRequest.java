package io.clientele.scoring.evaluation;

import io.clientele.scoring.field.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be evaluated: a dimension, or segments.
 *
 * @param dimension empty where it is segments
 * @param asOf null: when the work is done
 * @param days that stability and outcomes are looked at over
 */
record EvaluationRequest(
    String dimension, List<String> segments, @Nullable Instant asOf, int days) {

  /** The days that are taken where none are asked for. */
  static final int USUAL_DAYS = 90;

  /** What dimensions of segments begin with. */
  static final String SEGMENT = "segment:";

  private static final int MOST_DAYS = 730;
  private static final int MOST_SEGMENTS = 20;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

  EvaluationRequest {
    segments = List.copyOf(segments);
    if (dimension.isEmpty() == segments.isEmpty()) {
      throw Field.invalid("dimension", "ask for a dimension, or for segments: one of both");
    }
    if (!dimension.isEmpty() && !NAME.matcher(dimension).matches()) {
      throw Field.invalid("dimension", "there is no such dimension");
    }
    if (segments.size() > MOST_SEGMENTS) {
      throw Field.invalid("segments", "at most " + MOST_SEGMENTS + " segments at a time");
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!NAME.matcher(segments.get(i)).matches()
          || new HashSet<>(segments.subList(0, i)).contains(segments.get(i))) {
        throw Field.invalid("segments[" + i + "]", "name each segment once, by its name");
      }
    }
    if (days < 1 || days > MOST_DAYS) {
      throw Field.invalid("days", "days must be 1 to " + MOST_DAYS);
    }
  }

  /** What labels are needed of: the dimension, or those of the segments. */
  List<String> dimensions() {
    return segments.isEmpty()
        ? List.of(dimension)
        : segments.stream().map(name -> SEGMENT + name).toList();
  }

  /** The time so many spans of days before. */
  Instant before(Instant time, int spans) {
    return time.minus(Duration.ofDays((long) spans * days));
  }
}
