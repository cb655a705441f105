package io.clientele.scoring.conduct;

import io.clientele.scoring.history.Activity.Item;
import io.clientele.scoring.history.Activity.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what is done besides buying. */
final class ActivitySums {

  private static final Map<Topic, Sum> TOPICS =
      new EnumMap<>(
          Map.of(
              Topic.PROMOTION, Sum.PROMOTION_ACTIVITIES,
              Topic.BARGAIN, Sum.BARGAIN_ACTIVITIES,
              Topic.REVIEW, Sum.REVIEW_ACTIVITIES,
              Topic.CONTENT, Sum.CONTENT_ACTIVITIES,
              Topic.STORE, Sum.STORE_ACTIVITIES,
              Topic.GROUP_BUY, Sum.GROUP_BUY_ACTIVITIES,
              Topic.QUALITY, Sum.QUALITY_ACTIVITIES));

  private final Sums sums;
  private final Reading reading;
  private final Map<String, Long> kinds = new HashMap<>();
  private final Map<String, Long> viewed = new HashMap<>();

  ActivitySums(Sums sums, Reading reading) {
    this.sums = sums;
    this.reading = reading;
  }

  Map<String, Long> kinds() {
    return kinds;
  }

  Map<String, Long> viewed() {
    return viewed;
  }

  void add(List<Trail.Step> inOrder) {
    Set<LocalDate> days = new HashSet<>();
    Instant last = Instant.MIN;
    for (Trail.Step one : inOrder) {
      sums.one(Sum.ACTIVITIES);
      sums.oneIf(Sum.VISITS, last.isBefore(one.at().minus(reading.session())));
      last = one.at();
      days.add(LocalDate.ofInstant(one.at(), reading.zone()));
      kinds.merge(Conduct.name(one.activity().kind()), 1L, Long::sum);
      TOPICS.forEach((topic, sum) -> sums.oneIf(sum, one.topics().contains(topic)));
      if (one.is(Kind.PRODUCT_VIEWED)) {
        one.activity().items().forEach(this::view);
      }
    }
    sums.add(Sum.ACTIVE_DAYS, days.size());
  }

  private void view(Item item) {
    if (!item.category().isEmpty()) {
      viewed.merge(item.category(), 1L, Long::sum);
    }
  }
}
