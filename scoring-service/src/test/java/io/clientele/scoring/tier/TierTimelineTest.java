package io.clientele.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.tier.TierReference.Move;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierTimelineTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void everyPathThroughAPolicyIsThatOfTheReferenceHoweverOftenItIsLookedAt() {
    for (long seed = 1; seed <= 400; seed++) {
      long shown = seed;
      Random random = new Random(seed);
      TierPolicy policy = randomPolicy(random);
      Map<String, List<Ledger.Line>> base = randomBase(random, 1 + random.nextInt(12));
      Instant until = day(500);

      Map<String, List<Move>> expected = new TierReference(policy, START, base).moves(until);

      Thresholds thresholds = thresholds(policy, base, until);
      TierTimeline timeline = new TierTimeline(policy, START, thresholds);
      base.forEach((id, lines) ->
          assertThat(led(timeline, Ledger.of(lines), until, random))
              .as("seed %d, %s, %s", shown, id, policy)
              .isEqualTo(expected.get(id)));
    }
  }

  /** Looks at a customer now and then, so that what is led on is what was stored. */
  private static List<Move> led(
      TierTimeline timeline, Ledger ledger, Instant until, Random random) {
    List<Move> moves = new ArrayList<>();
    Held held = null;
    Instant now = START;
    while (now.isBefore(until)) {
      now = now.plus(Duration.ofHours(1 + random.nextInt(4_000)));
      now = now.isAfter(until) ? until : now;
      Course course = timeline.advance(held, "", ledger, now, false);
      course.shifts().stream()
          .map(shift -> new Move(shift.at(), shift.from(), shift.to()))
          .forEach(moves::add);
      held = course.held();
      assertThat(course.nextDue()).isAfter(now);
    }
    return moves;
  }

  private static Thresholds thresholds(
      TierPolicy policy, Map<String, List<Ledger.Line>> base, Instant until) {
    if (policy.scale() == Scale.ABSOLUTE) {
      return Thresholds.absolute(policy);
    }
    Map<Instant, Map<String, Bounds>> found = new HashMap<>();
    for (Instant at = START; !at.isAfter(until); at = policy.evaluationAfter(START, at)) {
      Percentiles percentiles = new Percentiles();
      for (List<Ledger.Line> lines : base.values()) {
        Ledger ledger = Ledger.of(lines);
        if (ledger.buyer(at)) {
          percentiles.add(ledger.currency(at), policy.measure(ledger, at));
        }
      }
      found.put(at, percentiles.bounds(policy));
    }
    return new Thresholds.Percentile(policy, START, found);
  }

  static TierPolicy randomPolicy(Random random) {
    Metric metric = List.of(Metric.values()).get(random.nextInt(3));
    Scale scale = List.of(Scale.values()).get(random.nextInt(2));
    double unit = metric == Metric.ORDERS ? 1 : metric == Metric.POINTS ? 30 : 20;
    List<TierRule> rules =
        scale == Scale.PERCENTILE
            ? List.of(
                TierPolicies.rule("gold", 0.1, 0.1 + 0.2 * random.nextInt(2)),
                TierPolicies.rule("silver", 0.4, 0.4 + 0.3 * random.nextInt(2)))
            : List.of(
                TierPolicies.rule("gold", 6 * unit, (4 + random.nextInt(3)) * unit),
                TierPolicies.rule("silver", 4 * unit, (2 + random.nextInt(3)) * unit),
                TierPolicies.rule("bronze", 2 * unit, random.nextInt(3) * unit));
    return TierPolicies.policy(
        metric,
        random.nextInt(3) * 60,
        scale,
        rules,
        1 + random.nextInt(60),
        random.nextBoolean(),
        random.nextInt(3) * 40,
        random.nextInt(3) * 25,
        random.nextBoolean());
  }

  static Map<String, List<Ledger.Line>> randomBase(Random random, int people) {
    Map<String, List<Ledger.Line>> base = new TreeMap<>();
    for (int i = 0; i < people; i++) {
      List<Ledger.Line> lines = new ArrayList<>();
      for (int k = random.nextInt(14); k > 0; k--) {
        boolean order = random.nextInt(5) > 0;
        BigDecimal amount =
            BigDecimal.valueOf(1 + random.nextInt(60)).movePointLeft(random.nextInt(2));
        lines.add(
            new Ledger.Line(
                day(random.nextInt(560) - 60).plusSeconds(random.nextInt(3) * 3_600L),
                random.nextInt(4) == 0 ? "USD" : "EUR",
                order ? amount : amount.negate(),
                order));
      }
      base.put("c" + i, lines);
    }
    return base;
  }

  @Test
  void theWorkedExampleOfThePageIsTrue() {
    TierPolicy policy = TierPolicies.revenue(365, 30, 60, 60);
    Ledger ledger =
        Ledger.of(
            List.of(order(-300, "600"), order(10, "300"), order(20, "200"), order(230, "50")));
    TierTimeline timeline = new TierTimeline(policy, START, Thresholds.absolute(policy));

    Course course = timeline.advance(null, "", ledger, day(460), false);

    assertThat(course.shifts())
        .extracting(shift -> Duration.between(START, shift.at()).toDays() + " " + shift.to())
        .containsExactly("0 silver", "20 gold", "150 silver", "450 basic");
  }

  @Test
  void whatIsGivenByHandHoldsUntilItExpiresAndThenThePolicyHoldsAtOnce() {
    TierPolicy policy = TierPolicies.revenue(0, 30, 0, 0);
    TierTimeline timeline = new TierTimeline(policy, START, Thresholds.absolute(policy));
    Ledger ledger = Ledger.of(List.of(order(0, "100"), order(20, "450")));
    Held basic = held(timeline, null, ledger, day(5));

    Course given =
        timeline.give(
            basic,
            new GivenTier("gold", "apology", "ann", day(5), day(40)),
            "override: apology",
            ledger,
            day(5));
    assertThat(given.shifts()).hasSize(1);
    assertThat(given.nextDue()).isEqualTo(day(20));

    Held later = held(timeline, given.held(), ledger, day(39));
    assertThat(later.shown(policy)).isEqualTo("gold");
    assertThat(policy.tierAt(later.state().place())).isEqualTo("silver");

    Course expired = timeline.advance(later, "", ledger, day(50), false);
    assertThat(expired.shifts())
        .containsExactly(new Shift(day(40), "gold", "silver", Reason.OVERRIDE_EXPIRED, 550, ""));
  }

  @Test
  void whatIsLiftedGivesWayToThePolicyAtOnce() {
    TierPolicy policy = TierPolicies.revenue(0, 30, 0, 0);
    TierTimeline timeline = new TierTimeline(policy, START, Thresholds.absolute(policy));
    Ledger nobody = Ledger.of(List.of());
    GivenTier gold = new GivenTier("gold", "staff", "", day(5), null);

    Course given = timeline.give(null, gold, "staff", nobody, day(5));
    Course lifted = timeline.give(given.held(), null, "left", nobody, day(9));

    assertThat(given.shifts()).extracting(Shift::to).containsExactly("gold");
    assertThat(lifted.held()).isNull();
    assertThat(lifted.shifts())
        .containsExactly(new Shift(day(9), "gold", "", Reason.OVERRIDE_LIFTED, 0, "left"));
  }

  @Test
  void ofTwoWhoBecomeOneTheBetterTierIsKeptWithItsMinimumStayFromThen() {
    TierPolicy policy = TierPolicies.revenue(100, 30, 90, 0);
    TierTimeline timeline = new TierTimeline(policy, START, Thresholds.absolute(policy));
    Ledger one = Ledger.of(List.of(order(0, "1000")));
    Ledger other = Ledger.of(List.of(order(100, "10")));
    Ledger joint = Ledger.of(List.of(order(0, "1000"), order(100, "10")));
    Held gold = held(timeline, null, one, day(105));
    Held basic = held(timeline, null, other, day(105));

    Course joined = timeline.join(basic, List.of(gold), "", joint, day(106));

    Held held = held(joined);
    assertThat(held.shown(policy)).isEqualTo("gold");
    assertThat(held.state().since()).isEqualTo(day(106));
    assertThat(joined.shifts()).extracting(Shift::reason).containsExactly(Reason.MERGE);
    Course later = timeline.advance(held, "", joint, day(300), false);
    assertThat(later.shifts()).extracting(Shift::at).containsExactly(day(210));
  }

  @Test
  void whoseOrdersAreAnothersNowIsInNoTier() {
    TierPolicy policy = TierPolicies.revenue(0, 30, 0, 0);
    TierTimeline timeline = new TierTimeline(policy, START, Thresholds.absolute(policy));
    Held gold = held(timeline, null, Ledger.of(List.of(order(0, "1000"))), day(1));

    Course gone = timeline.advance(gold, "", Ledger.of(List.of()), day(2), true);

    assertThat(gone.held()).isNull();
    assertThat(gone.shifts())
        .containsExactly(new Shift(day(2), "gold", "", Reason.NO_ORDERS, 0, ""));
  }

  @Test
  void aLateOrderRaisesWhenItIsSeen() {
    TierPolicy policy = TierPolicies.revenue(0, 30, 0, 0);
    TierTimeline timeline = new TierTimeline(policy, START, Thresholds.absolute(policy));
    Held basic = held(timeline, null, Ledger.of(List.of(order(0, "1"))), day(31));
    Ledger more = Ledger.of(List.of(order(0, "1"), order(-20, "999")));

    assertThat(timeline.advance(basic, "", more, day(40), true).shifts())
        .containsExactly(new Shift(day(40), "basic", "gold", Reason.ENTRY, 1000, ""));
  }

  private static Held held(
      TierTimeline timeline, @Nullable Held before, Ledger ledger, Instant now) {
    return held(timeline.advance(before, "", ledger, now, false));
  }

  private static Held held(Course course) {
    Held held = course.held();
    if (held == null) {
      throw new AssertionError("in no tier");
    }
    return held;
  }

  private static Ledger.Line order(int day, String amount) {
    return new Ledger.Line(day(day), "EUR", new BigDecimal(amount), true);
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }
}
