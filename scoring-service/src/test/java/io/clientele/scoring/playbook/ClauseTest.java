package io.clientele.scoring.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClauseTest {

  private static String[] leaves(String text) {
    return Clause.of(text).leaves().stream().map(Clause.Leaf::text).toArray(String[]::new);
  }

  @Test
  void conditionsAreTakenApartOutsideBracketsAndQuotes() {
    assertThat(leaves("a && (b || c) || d")).containsExactly("a", "b", "c", "d");
    assertThat(leaves("((a))")).containsExactly("a");
    assertThat(leaves("(a) && (b)")).containsExactly("a", "b");
    assertThat(leaves("x == \"a && b\" && y == 'it\\'s || so'"))
        .containsExactly("x == \"a && b\"", "y == 'it\\'s || so'");
    assertThat(leaves("x == r'\\' && y")).containsExactly("x == r'\\'", "y");
    assertThat(leaves("x == '''a && 'b' ''' && y")).containsExactly("x == '''a && 'b' '''", "y");
    assertThat(leaves("min(a, b) > 1 && !(c && d)")).containsExactly("min(a, b) > 1", "!(c && d)");
    assertThat(leaves("a || b ? c && d : e")).containsExactly("a || b ? c && d : e");
    assertThat(leaves("f(a ? b : c) && d")).containsExactly("f(a ? b : c)", "d");
  }

  @Test
  void daysSinceSomethingReachTheirThresholdsAtKnownTimes() {
    CheckedPlaybook playbook =
        Rules.playbook(
            0,
            Rules.rule(
                "r",
                "metrics.days_since_last_order > 30 && 90 >= metrics.days_since_last_order && metrics.clv > 3"));
    Condition condition = playbook.rules().getFirst().condition();
    assertThat(next(condition, 10)).isEqualTo(Duration.ofDays(20).plusNanos(2_000));
    assertThat(next(condition, 40)).isEqualTo(Duration.ofDays(50).plusNanos(2_000));
    assertThat(next(condition, 91)).isNull();
    assertThat(condition.next(Rules.subject("p", Map.of()))).isNull();
  }

  private static Duration next(Condition condition, double days) {
    var next =
        condition.next(
            Rules.subject("p", Map.of("metrics.days_since_last_order", Rules.number(days))));
    return next == null ? null : Duration.between(Rules.NOW, next);
  }
}
