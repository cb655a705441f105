package io.clientele.scoring.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.scoring.expression.Evaluation;
import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.ParsedExpression;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.portrait.Event;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.satisfaction.Opinion;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing changes before the instant that a condition names, whatever the events and the clock. */
class NextChangeTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final double MICROS_OF_DAY = 86_400e6;
  private static final int DAYS = 400;

  /** A person whose label changes at fixed times. */
  private record Life(List<Instant> orders, Events events) {

    Situation at(Instant time) {
      Map<String, Value> values = new HashMap<>();
      values.put("metrics.orders", new Value.Numeric(orders.size()));
      Instant last = orders.stream().max(Instant::compareTo).orElse(FROM);
      double silence = Math.max(0, ChronoUnit.MICROS.between(last, time) / MICROS_OF_DAY);
      if (!orders.isEmpty()) {
        values.put("metrics.days_since_last_order", new Value.Numeric(silence));
      }
      long months = ChronoUnit.DAYS.between(FROM, time) / 30;
      values.put("labels.lifecycle", new Value.Text(months % 2 == 0 ? "active" : "dormant"));
      return new Situation(
          new Subject("p", time, values, events),
          Map.of(),
          FROM.plus(Duration.ofDays(30 * (months + 1))));
    }
  }

  private static Life life(Random random) {
    List<Instant> orders = new ArrayList<>();
    List<Event> bought = new ArrayList<>();
    List<Event> returned = new ArrayList<>();
    List<Opinion> opinions = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Instant at = time(random, DAYS / 2);
      orders.add(at);
      bought.add(new Event(at, OptionalDouble.of(1 + random.nextInt(50) / 4.0)));
      if (random.nextInt(3) == 0) {
        returned.add(new Event(time(random, DAYS), OptionalDouble.of(1)));
      }
      if (random.nextInt(2) == 0) {
        opinions.add(new Opinion(time(random, DAYS), 1.0 + random.nextInt(5), null));
      }
    }
    return new Life(orders, new Events(bought, returned, opinions));
  }

  private static Instant time(Random random, int days) {
    return FROM.plus((long) (random.nextDouble() * days * MICROS_OF_DAY), ChronoUnit.MICROS);
  }

  private static String condition(Random random, int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      String sign = random.nextBoolean() ? " && " : " || ";
      String pair = "(" + condition(random, depth - 1) + sign + condition(random, depth - 1) + ")";
      return random.nextInt(4) == 0 ? "!" + pair : pair;
    }
    String length = 1 + random.nextInt(90) + (random.nextInt(3) == 0 ? "h" : "d");
    String compared =
        List.of(" > ", " >= ", " < ", " <= ", " == ", " != ").get(random.nextInt(6))
            + random.nextInt(4);
    return switch (random.nextInt(9)) {
      case 0 -> "orders.last(" + length + ").count" + compared;
      case 1 -> "orders.before(" + length + ").count" + compared;
      case 2 -> "orders.last(" + length + ").net_revenue" + compared;
      case 3 -> "feedback.last(" + length + ").rating" + compared;
      case 4 -> "refunds.last(" + length + ").amount" + compared;
      case 5 -> "metrics.days_since_last_order" + compared + random.nextInt(9) + ".5";
      case 6 -> random.nextInt(99) + " <= metrics.days_since_last_order";
      case 7 -> "labels.lifecycle == 'dormant'";
      default -> "1 / (metrics.orders - 1)" + compared;
    };
  }

  @Test
  void partByPartItComesToWhatTheLanguageMakesOfTheWhole() {
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String text = condition(random, 4);
      SegmentText words = SegmentText.of(text);
      Map<String, ValueType> own = new HashMap<>();
      words.windows().keySet().forEach(name -> own.put(name, ValueType.NUMBER));
      Expression whole =
          ParsedExpression.of(words.plain(), SegmentText.LONGEST)
              .check(PersonVocabulary.SHIPPED, own);
      Situation situation = life(random).at(time(random, DAYS));
      Evaluation expected =
          whole.evaluate(name -> {
            Window window = words.windows().get(name);
            return window == null ? situation.value(name) : situation.figure(window);
          });
      Truth found = SegmentRule.compile(text, PersonVocabulary.SHIPPED).judge(situation);
      assertThat(
              found == Truth.TRUE || found == Truth.FALSE
                  ? Boolean.valueOf(found == Truth.TRUE)
                  : null)
          .as("seed %d, %s", seed, text)
          .isEqualTo(
              expected instanceof Evaluation.Known(Value.Truth(boolean truth))
                  ? Boolean.valueOf(truth)
                  : null);
    }
  }

  @Test
  void beforeItNothingIsAnotherAndAfterItTheNextIsLater() {
    long looks = 0;
    long changes = 0;
    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      String text = condition(random, 3);
      SegmentRule rule = SegmentRule.compile(text, PersonVocabulary.SHIPPED);
      Life life = life(random);
      Instant end = FROM.plus(Duration.ofDays(DAYS + 100));
      Instant now = time(random, DAYS / 2);
      // As in the service, what is looked at lies behind: standings know of nothing to come.
      now = life.orders().stream().max(Instant::compareTo).filter(now::isBefore).orElse(now);
      while (now.isBefore(end)) {
        Truth truth = rule.judge(life.at(now));
        Instant next = rule.nextChange(life.at(now));
        assertThat(next == null || next.isAfter(now)).as("seed %d, %s", seed, text).isTrue();
        Instant until = next == null || next.isAfter(end) ? end : next;
        long micros = ChronoUnit.MICROS.between(now, until);
        for (int i = 0; i < 4; i++) {
          Instant between =
              now.plus(
                  i == 0 ? micros - 1 : (long) (random.nextDouble() * micros), ChronoUnit.MICROS);
          assertThat(rule.judge(life.at(between)))
              .as("seed %d, %s, at %s between %s and %s", seed, text, between, now, until)
              .isEqualTo(truth);
        }
        changes += next != null && rule.judge(life.at(until)) != truth ? 1 : 0;
        looks++;
        now = until;
      }
    }
    System.out.printf("%d looks found %d changes%n", looks, changes);
    assertThat(changes).isGreaterThan(1_000);
  }
}
