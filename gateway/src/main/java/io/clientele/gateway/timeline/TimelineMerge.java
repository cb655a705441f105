package io.clientele.gateway.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays timelines together, newest first; entries of one instant go by their keys. */
final class TimelineMerge {

  private final List<Source> sources;

  /** An iterator that can be looked into. */
  private static final class Source {
    private final Iterator<Entry> entries;
    private @Nullable Entry head;

    Source(Iterator<Entry> entries) {
      this.entries = entries;
      advance();
    }

    void advance() {
      head = entries.hasNext() ? entries.next() : null;
    }
  }

  /**
   * A merge.
   *
   * @param timelines each by its time, the newest first
   */
  TimelineMerge(List<Iterator<Entry>> timelines) {
    this.sources = timelines.stream().map(Source::new).toList();
  }

  /** Up to so many entries behind a place. */
  List<Entry> next(Optional<Place> after, int most) {
    List<Entry> page = new ArrayList<>();
    while (page.size() < most) {
      List<Entry> instant = instant();
      if (instant.isEmpty()) {
        break;
      }
      instant.stream()
          .filter(entry -> after.isEmpty() || !after.get().reaches(entry))
          .sorted(Comparator.comparing(Entry::key))
          .forEach(page::add);
    }
    return page.subList(0, Math.min(most, page.size()));
  }

  /** All entries of the newest instant that is left. */
  private List<Entry> instant() {
    Optional<Instant> newest =
        sources.stream()
            .map(source -> source.head)
            .filter(Objects::nonNull)
            .map(Entry::at)
            .max(Comparator.naturalOrder());
    List<Entry> entries = new ArrayList<>();
    newest.ifPresent(at ->
        sources.forEach(source -> {
          while (source.head != null && !source.head.at().isBefore(at)) {
            entries.add(source.head);
            source.advance();
          }
        }));
    return entries;
  }
}
