package io.clientele.scoring.need;

import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Line;
import java.util.List;

/** What is known of a person that needs follow from; in any order, later facts may be among it. */
public record NeedFacts(List<Line> lines, List<Activity> activities, List<ToldNeed> told) {

  /** Of whom nothing is known. */
  public static final NeedFacts NONE = new NeedFacts(List.of(), List.of(), List.of());

  public NeedFacts {
    lines = List.copyOf(lines);
    activities = List.copyOf(activities);
    told = List.copyOf(told);
  }
}
