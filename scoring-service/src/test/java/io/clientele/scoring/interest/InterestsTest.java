package io.clientele.scoring.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.interest.CategoryShares.Counted;
import io.clientele.scoring.interest.Interests.Turns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterestsTest {

  private static final InterestPolicy POLICY = InterestPolicy.DEFAULTS;

  private static CategoryShares everybody(int categories, long each) {
    Map<String, Counted> counts = new HashMap<>();
    for (int i = 0; i < categories; i++) {
      counts.put("c" + i, new Counted(each, each * 5));
    }
    return CategoryShares.of(counts);
  }

  @Test
  void whatIsBoughtAgainAndAgainIsAnInterest() {
    Turns turns = new Turns(Map.of("c1", 8L, "c2", 1L, "c3", 1L), 10, Map.of("c1", 2L), 2);
    List<Interest> interests = Interests.of(turns, everybody(20, 1_000), POLICY);
    assertThat(interests).extracting(Interest::category).containsExactly("c1");
    Interest first = interests.getFirst();
    assertThat(first.count()).isEqualTo(10);
    // 26 of 32 weighted, against a twentieth.
    assertThat(first.lift()).isCloseTo(26 / (32 / 20.0), within(0.05));
    assertThat(first.pValue()).isLessThan(1e-8);
  }

  @Test
  void whatEverybodyBuysIsNoInterest() {
    CategoryShares everybody =
        CategoryShares.of(Map.of("bread", new Counted(9_000, 0), "wine", new Counted(1_000, 0)));
    Turns turns = new Turns(Map.of("bread", 18L, "wine", 2L), 20, Map.of(), 0);
    assertThat(Interests.of(turns, everybody, POLICY)).isEmpty();
  }

  @Test
  void oneLookIsTooLittleAndSoIsNothing() {
    CategoryShares everybody = everybody(1_000, 10);
    assertThat(Interests.of(new Turns(Map.of(), 0, Map.of("c1", 1L), 1), everybody, POLICY))
        .isEmpty();
    assertThat(Interests.of(new Turns(Map.of(), 0, Map.of(), 0), everybody, POLICY)).isEmpty();
    assertThat(
            Interests.of(new Turns(Map.of("a", 9L), 9, Map.of(), 0), CategoryShares.NONE, POLICY))
        .isEmpty();
  }

  @Test
  void aCategoryNobodyKnewYetDoesNotDivideByZero() {
    Turns turns = new Turns(Map.of("brand new", 5L), 5, Map.of(), 0);
    assertThat(Interests.of(turns, everybody(30, 100), POLICY))
        .singleElement()
        .satisfies(one -> assertThat(one.lift()).isFinite());
  }

  /** Of people who choose by everybody's shares hardly anybody has an interest. */
  @Test
  void falseInterestsAreAsRareAsTheLevelSays() {
    Random random = new Random(3);
    CategoryShares everybody = everybody(25, 4_000);
    int some = 0;
    for (int person = 0; person < 4_000; person++) {
      Map<String, Long> bought = new HashMap<>();
      Map<String, Long> viewed = new HashMap<>();
      int lines = random.nextInt(30);
      int looks = random.nextInt(60);
      for (int i = 0; i < lines; i++) {
        bought.merge("c" + random.nextInt(25), 1L, Long::sum);
      }
      for (int i = 0; i < looks; i++) {
        viewed.merge("c" + random.nextInt(25), 1L, Long::sum);
      }
      Turns turns = new Turns(bought, lines, viewed, looks);
      some += Interests.of(turns, everybody, POLICY).isEmpty() ? 0 : 1;
    }
    assertThat(some / 4_000.0).isBetween(0.005, 0.05);
  }

  @Test
  void policiesThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new InterestPolicy(Double.NaN, 3, 1.5, 0.05, 10))
        .isInstanceOfSatisfying(
            ClienteleException.class, e -> assertThat(e.field()).isEqualTo("purchase_weight"));
  }
}
