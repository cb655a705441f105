package io.clientele.scoring.feeling;

import io.clientele.scoring.satisfaction.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A signal with where it comes from.
 *
 * @param revision counts the moves of a complaint; 0 of all else
 * @param orderId the order that it is about; empty: not told
 * @param channel empty: not told
 */
record Told(
    String source, String id, long revision, Signal signal, String orderId, String channel) {

  private static final Comparator<Told> ORDER =
      Comparator.<Told, Instant>comparing(told -> told.signal().at())
          .thenComparing(Told::source)
          .thenComparing(Told::id)
          .thenComparing(told -> told.signal().kind());

  private record Complaint(String source, String id) {}

  Instant at() {
    return signal.at();
  }

  private boolean complaint() {
    return signal.kind() == Signal.Kind.COMPLAINT;
  }

  /** What counts at a time, ascending: what was told by then, of each complaint the last move. */
  static List<Told> until(List<Told> all, Instant time) {
    List<Told> counting = new ArrayList<>();
    Map<Complaint, Told> complaints = new HashMap<>();
    for (Told told : all) {
      if (told.at().isAfter(time)) {
        continue;
      }
      if (told.complaint()) {
        complaints.merge(
            new Complaint(told.source, told.id),
            told,
            (one, other) -> one.revision >= other.revision ? one : other);
      } else {
        counting.add(told);
      }
    }
    counting.addAll(complaints.values());
    counting.sort(ORDER);
    return counting;
  }

  static List<Signal> signals(List<Told> told) {
    return told.stream().map(Told::signal).toList();
  }
}
