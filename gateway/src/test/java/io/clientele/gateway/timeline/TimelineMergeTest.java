package io.clientele.gateway.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineMergeTest {

  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(Entry::at).reversed().thenComparing(Entry::key);

  @Test
  void pagesHoldEveryEntryOnceInOrderWhateverTheirSize() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<List<Entry>> sources = List.of(entries(random, "order"), entries(random, "feedback"));
      List<Entry> expected = sources.stream().flatMap(List::stream).sorted(NEWEST_FIRST).toList();

      List<Entry> read = new ArrayList<>();
      Optional<Place> after = Optional.empty();
      int size = 1 + random.nextInt(5);
      do {
        List<Entry> page = page(sources, after, size + 1);
        List<Entry> shown = page.subList(0, Math.min(size, page.size()));
        read.addAll(shown);
        after =
            page.size() > size
                ? Place.of(new Place(shown.getLast().at(), shown.getLast().key()).token())
                : Optional.empty();
      } while (after.isPresent());

      assertThat(read).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** Asks the sources anew for each page, as they are asked over the wire: by time alone. */
  private static List<Entry> page(List<List<Entry>> sources, Optional<Place> after, int most) {
    TimelineQuery query =
        new TimelineQuery(Set.of(), Optional.empty(), Optional.empty(), "", most, after);
    List<Iterator<Entry>> timelines = new ArrayList<>();
    for (List<Entry> source : sources) {
      timelines.add(
          source.stream()
              .filter(entry -> query.bound().map(entry.at()::isBefore).orElse(true))
              .iterator());
    }
    return new TimelineMerge(timelines).next(after, most);
  }

  /** Few instants, so that many entries share one; ties in no particular order. */
  private static List<Entry> entries(Random random, String kind) {
    List<Entry> entries = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      Instant at = Instant.EPOCH.plusSeconds(random.nextInt(4));
      entries.add(
          Entry.of(
              at, new TimelineEntryView(kind, at.toString(), "shop", "c", "id" + i, "content")));
    }
    entries.sort(Comparator.comparing(Entry::at).reversed());
    return entries;
  }
}
