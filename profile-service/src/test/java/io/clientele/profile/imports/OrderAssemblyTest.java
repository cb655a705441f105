package io.clientele.profile.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.imports.LineContent.OfOrder;
import io.clientele.profile.intake.Act.Ordered;
import io.clientele.profile.intake.Act.Refunded;
import io.clientele.profile.intake.Fact;
import io.clientele.profile.intake.Problem;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderAssemblyTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  void anOrderHappenedAtItsEarliestLineAndIsWorthTheirSum() {
    Candidate candidate =
        only(
            line(1, "ann", "2026-01-03T00:00:00Z", "10", "EUR"),
            line(2, "ann", "2026-01-02T00:00:00Z", "-2.50", "EUR"));

    assertThat(candidate.lines()).hasSize(2);
    assertThat(candidate.item())
        .isInstanceOfSatisfying(
            Fact.class,
            fact -> {
              assertThat(fact.messageId()).isEqualTo("order:A");
              assertThat(fact.act())
                  .isInstanceOfSatisfying(
                      Ordered.class,
                      act -> {
                        assertThat(act.at()).isEqualTo("2026-01-02T00:00:00Z");
                        assertThat(act.order().amount()).isEqualTo(money("7.5", "EUR"));
                        assertThat(act.order().lines()).hasSize(2);
                      });
            });
  }

  @Test
  void aSumBelowZeroIsARefundUnderTheOrdersId() {
    Candidate candidate =
        only(
            line(1, "ann", "2026-01-03T00:00:00Z", "1", "EUR"),
            line(2, "ann", "2026-01-03T00:00:00Z", "-4", "EUR"));

    assertThat(candidate.item())
        .isInstanceOfSatisfying(
            Fact.class,
            fact -> {
              assertThat(fact.messageId()).isEqualTo("refund:A");
              assertThat(fact.act())
                  .isInstanceOfSatisfying(
                      Refunded.class,
                      act -> {
                        assertThat(act.refund().amount()).isEqualTo(money("3", "EUR"));
                        assertThat(act.refund().orderId()).isEmpty();
                      });
            });
  }

  @Test
  void aSumOfZeroIsAnOrderWorthNothing() {
    Candidate candidate =
        only(
            line(1, "ann", "2026-01-03T00:00:00Z", "1", "EUR"),
            line(2, "ann", "2026-01-03T00:00:00Z", "-1", "EUR"));

    assertThat(((Fact) candidate.item()).act()).isInstanceOf(Ordered.class);
  }

  @Test
  void anOrderCostsWhatItsLinesCostWhereEachTells() {
    assertThat(cost(costing(1, "10", "6", null), costing(2, "-2", "1", null)))
        .as("what came back is given back")
        .isEqualTo(money("5", "EUR"));
    assertThat(cost(costing(1, "10", "6", null), costing(2, "4", null, "1.5")))
        .as("a unit costs 1.5, and there are two")
        .isEqualTo(money("9", "EUR"));
    assertThat(cost(costing(1, "10", "6", null), costing(2, "4", null, null))).isNull();
    assertThat(cost(costing(1, "10", null, "1"), costing(2, "4", null, "2")))
        .as("the lines tell")
        .isNull();
    assertThat(cost(costing(1, "10", "1", null), costing(2, "-2", "3", null))).isNull();
  }

  private static @Nullable Money cost(StagedLine... lines) {
    return ((Ordered) ((Fact) only(lines).item()).act()).order().cost();
  }

  private static StagedLine costing(
      long number, String amount, @Nullable String cost, @Nullable String unitCost) {
    OrderLine line =
        new OrderLine(
            "",
            "",
            "",
            BigDecimal.TWO,
            null,
            null,
            money(amount, "EUR"),
            unitCost == null ? null : money(unitCost, "EUR"));
    return line(number, line, cost == null ? null : money(cost, "EUR"));
  }

  private static StagedLine line(long number, OrderLine line, @Nullable Money cost) {
    return new StagedLine(
        number, number, 0, 1, "A", new OfOrder("ann", NOW, line, "", "", cost), "");
  }

  @Test
  void linesThatDifferFromTheFirstInCustomerOrCurrencyAreRejectedAlone() {
    List<Candidate> candidates =
        OrderAssembly.of(
            List.of(
                line(4, "ann", "2026-01-03T00:00:00Z", "1", "EUR"),
                line(5, "bob", "2026-01-03T00:00:00Z", "1", "EUR"),
                line(6, "ann", "2026-01-03T00:00:00Z", "1", "USD")),
            NOW);

    assertProblem(candidates.get(0), "customer_id", "line 5 differs from line 4");
    assertProblem(candidates.get(1), "currency", "line 6 differs from line 4");
    assertThat(candidates.get(2).lines()).hasSize(1);
    assertThat(candidates).hasSize(3);
  }

  @Test
  void aLineWithoutWorthOrOfTheFutureIsRejectedAndLeavesNoOrder() {
    List<Candidate> candidates =
        OrderAssembly.of(
            List.of(
                line(1, "ann", "2026-01-03T00:00:00Z", null, "EUR"),
                line(2, "ann", "2026-06-03T00:00:00Z", "1", "EUR")),
            NOW);

    assertProblem(candidates.get(0), "amount", "missing");
    assertProblem(candidates.get(1), "ordered_at", "future");
    assertThat(candidates).hasSize(2);
  }

  private static void assertProblem(Candidate candidate, String field, String detail) {
    assertThat(candidate.item())
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_FIELD);
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.detail()).contains(detail);
            });
  }

  private static Candidate only(StagedLine... lines) {
    List<Candidate> candidates = OrderAssembly.of(List.of(lines), NOW);
    assertThat(candidates).hasSize(1);
    return candidates.getFirst();
  }

  private static StagedLine line(
      long number, String customer, String at, @Nullable String amount, String currency) {
    Money money = amount == null ? null : money(amount, currency);
    return new StagedLine(
        number,
        number,
        0,
        1,
        "A",
        new OfOrder(
            customer,
            Instant.parse(at),
            new OrderLine("", "", "", null, null, null, money, null),
            "",
            "",
            null),
        "");
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }
}
