package io.clientele.scoring.segment;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person and the segments that he belongs to.
 *
 * @param reasons why he belongs or not, by segment, for what is another than before or failed
 * @param failed segments for which it could not be computed
 * @param next when time alone may change any of it; null: never
 */
record Judged(
    String personId,
    Set<String> members,
    Map<String, String> reasons,
    Set<String> failed,
    @Nullable Instant next) {

  /**
   * Asks all conditions, each after those that it rests on.
   *
   * @param before segments that the person was recorded as a member of; null: nobody asks what is
   *     another than before, nor when to look again
   * @param putIn who put him into segments by hand, by segment
   */
  static Judged of(
      SegmentSet segments,
      String personId,
      Situation situation,
      @Nullable Set<String> before,
      Map<String, String> putIn) {
    Set<String> recorded = before == null ? Set.of() : before;
    Map<String, String> reasons = new TreeMap<>();
    Set<String> members = new HashSet<>();
    Set<String> failed = new HashSet<>();
    Instant next = null;
    for (StoredSegment segment : segments.order()) {
      String name = segment.name();
      SegmentRule rule = segments.rule(name);
      boolean in = segment.rule() ? recorded.contains(name) : putIn.containsKey(name);
      if (rule != null) {
        Truth truth = rule.judge(situation);
        in = truth == Truth.TRUE;
        if (truth == Truth.FAILED) {
          failed.add(name);
        }
        Instant change = before == null ? null : rule.nextChange(situation);
        next = next == null || (change != null && change.isBefore(next)) ? change : next;
      }
      if (in) {
        members.add(name);
        situation.join(name);
      }
      if (failed.contains(name) || (before != null && in != before.contains(name))) {
        reasons.put(name, rule == null ? byHand(putIn.get(name)) : rule.reason(situation));
      }
    }
    return new Judged(personId, members, reasons, failed, next);
  }

  /** Why the person belongs to a segment or not, as far as it was looked for. */
  String why(String segment) {
    return reasons.getOrDefault(segment, "");
  }

  private static String byHand(@Nullable String by) {
    return by == null ? "taken out" : by.isEmpty() ? "put in" : "put in by " + by;
  }
}
