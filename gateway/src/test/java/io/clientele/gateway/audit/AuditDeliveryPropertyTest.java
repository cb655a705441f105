package io.clientele.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls, deliveries, lost deliveries and lost answers to deliveries, in any order. */
class AuditDeliveryPropertyTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Act CHANGE = new Act("change", "/v1/things", Act.Kind.CHANGE);
  private static final Act INTAKE = new Act("track", "/v1/track", Act.Kind.INTAKE);
  private static final Actor ACTOR = new Actor("a", Actor.Kind.KEY, "admin");
  private static final int CAPACITY = 20;

  private final AtomicInteger ids = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nothingIsLostAndNothingIsThereTwice(long seed) {
    Random random = new Random(seed);
    Tray tray = new Tray(CAPACITY);
    Tally tally = new Tally(1_000);
    Map<String, Entry> stored = new HashMap<>();
    int underWay = 0;
    long recorded = 0;
    long counted = 0;
    Instant now = START;
    for (int step = 0; step < 5_000; step++) {
      now = now.plusMillis(random.nextInt(2_000));
      switch (random.nextInt(5)) {
        case 0 -> {
          boolean full = underWay + tray.size() >= CAPACITY;
          assertThat(tray.reserve()).isNotEqualTo(full);
          underWay += full ? 0 : 1;
        }
        case 1 -> {
          if (underWay > 0) {
            underWay--;
            if (random.nextInt(4) == 0) {
              tray.giveBack();
            } else {
              recorded++;
              tray.put(
                  new Entry(id(), now, ACTOR, CHANGE, new Named("", ""), 200, "r" + recorded, 1));
            }
          }
        }
        case 2, 3 -> {
          counted++;
          tally.count(now, ACTOR, INTAKE, 200);
        }
        default -> {
          tally.settle(now.truncatedTo(ChronoUnit.MINUTES), tray, this::id);
          deliver(random, tray, stored);
        }
      }
      assertThat(tray.size()).isLessThanOrEqualTo(CAPACITY);
    }
    while (underWay-- > 0) {
      tray.giveBack();
    }
    tally.settle(Instant.MAX, tray, this::id);
    while (tray.size() > 0) {
      deliver(random, tray, stored);
      tally.settle(Instant.MAX, tray, this::id);
    }
    List<Entry> changes = stored.values().stream().filter(each -> each.act() == CHANGE).toList();
    assertThat(changes).hasSize((int) recorded);
    assertThat(changes).extracting(Entry::requestId).doesNotHaveDuplicates();
    assertThat(
            stored.values().stream()
                .filter(each -> each.act() == INTAKE)
                .mapToLong(Entry::times)
                .sum())
        .isEqualTo(counted);
  }

  private String id() {
    return "e" + ids.incrementAndGet();
  }

  /** Of three deliveries one does not arrive, and of one that arrives the answer is lost. */
  private static void deliver(Random random, Tray tray, Map<String, Entry> stored) {
    List<Entry> batch = new ArrayList<>(tray.oldest(1 + random.nextInt(10)));
    int fate = random.nextInt(3);
    if (fate > 0) {
      batch.forEach(entry -> stored.putIfAbsent(entry.id(), entry));
    }
    if (fate > 1) {
      tray.kept(batch.size());
    }
  }
}
