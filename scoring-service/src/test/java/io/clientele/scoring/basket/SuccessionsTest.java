package io.clientele.scoring.basket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.scoring.basket.Successions.Next;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuccessionsTest {

  private static Successions count(List<List<Set<String>>> customers, Set<String> known) {
    Successions.Builder builder = new Successions.Builder(known);
    for (List<Set<String>> purchases : customers) {
      builder.nextCustomer();
      for (Set<String> purchase : purchases) {
        builder.nextPurchase();
        purchase.forEach(builder::add);
      }
    }
    return builder.build();
  }

  @Test
  void countsAreThoseOfEveryPairOfPurchases() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<List<Set<String>>> customers = new ArrayList<>();
      for (int c = random.nextInt(12); c >= 0; c--) {
        List<Set<String>> purchases = new ArrayList<>();
        for (int p = random.nextInt(6); p > 0; p--) {
          Set<String> purchase = new HashSet<>();
          for (int i = random.nextInt(3); i >= 0; i--) {
            purchase.add("c" + random.nextInt(5));
          }
          purchases.add(purchase);
        }
        customers.add(purchases);
      }
      Successions found = count(customers, Set.of("c0", "c1", "c2", "c3", "c4"));
      for (int from = 0; from < 5; from++) {
        for (int to = 0; to < 5; to++) {
          String a = "c" + from;
          String b = "c" + to;
          long with = 0;
          long both = 0;
          for (List<Set<String>> purchases : customers) {
            for (int i = 1; i < purchases.size(); i++) {
              with += purchases.get(i - 1).contains(a) ? 1 : 0;
              both += purchases.get(i - 1).contains(a) && purchases.get(i).contains(b) ? 1 : 0;
            }
          }
          Successions.After after = found.after().get(a);
          assertThat(after == null ? 0 : after.purchases()).as("seed " + seed).isEqualTo(with);
          assertThat(after == null ? 0 : after.next().getOrDefault(b, 0L))
              .as("seed " + seed)
              .isEqualTo(both);
        }
      }
    }
  }

  @Test
  void whatFewDidIsShrunkTowardsWhatIsUsual() {
    List<List<Set<String>>> customers = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      customers.add(List.of(Set.of("bread"), Set.of("bread")));
    }
    for (int i = 0; i < 10; i++) {
      customers.add(List.of(Set.of("tent"), Set.of("stove")));
    }
    Successions found = count(customers, Set.of("bread", "tent", "stove"));
    List<Next> next = found.next(List.of("tent"), 5);
    // Ten of ten, against a tenth of all, each purchase with twenty usual ones beside.
    assertThat(next.getFirst().category()).isEqualTo("bread");
    assertThat(next.getFirst().probability()).isCloseTo(20 * 0.9 / 30, within(1e-12));
    assertThat(next.get(1).category()).isEqualTo("stove");
    assertThat(next.get(1).probability()).isCloseTo((10 + 20 * 0.1) / 30, within(1e-12));
    assertThat(next.get(1).lift()).isCloseTo(4, within(1e-12));
    assertThat(next.get(1).after()).isEqualTo("tent");
    assertThat(found.next(List.of("unheard of"), 5)).isEmpty();
    assertThat(found.next(List.of(), 5)).isEmpty();
  }

  @Test
  void categoriesThatAreNotKnownArePassedOver() {
    Successions found =
        count(List.of(List.of(Set.of("a"), Set.of("rare"), Set.of("b"))), Set.of("a", "b"));
    assertThat(found.purchases()).isEqualTo(1);
    assertThat(found.next(List.of("a"), 1)).extracting(Next::category).containsExactly("b");
  }
}
