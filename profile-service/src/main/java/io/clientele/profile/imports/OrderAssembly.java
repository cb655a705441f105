package io.clientele.profile.imports;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.profile.imports.LineContent.OfOrder;
import io.clientele.profile.intake.Act.Ordered;
import io.clientele.profile.intake.Act.Refunded;
import io.clientele.profile.intake.Fact;
import io.clientele.profile.intake.Problem;
import io.clientele.profile.order.Costs;
import io.clientele.profile.order.Order;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.order.Refund;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes one order of the lines that share an id: it happened at the earliest line and is worth the
 * sum of its lines. A sum below zero is a refund under the order's id. The first valid line says
 * whose the order is and in which currency; a line that differs in that is rejected alone.
 */
final class OrderAssembly {

  private record Part(StagedLine line, OfOrder content, Instant orderedAt, Money amount) {

    /** What the goods cost; negative where they came back. */
    @Nullable BigDecimal cost(String currency) {
      Money told = content.cost();
      if (told == null) {
        return content.line().cost(currency);
      }
      if (!told.currency().equals(currency)) {
        return null;
      }
      return amount.isNegative() ? told.amount().negate() : told.amount();
    }
  }

  private final Instant now;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  private OrderAssembly(Instant now) {
    this.now = now;
  }

  /** What the lines of one position come to: at most one order or refund, and rejected lines. */
  static List<Candidate> of(List<StagedLine> lines, Instant now) {
    OrderAssembly assembly = new OrderAssembly(now);
    lines.forEach(assembly::add);
    assembly.close();
    return assembly.candidates;
  }

  private void add(StagedLine line) {
    try {
      Part part = part(line);
      if (!parts.isEmpty()) {
        sameAsFirst(part, "customer_id", other -> other.content().customerId());
        sameAsFirst(part, "currency", other -> other.amount().currency());
      }
      parts.add(part);
    } catch (ClienteleException refusal) {
      candidates.add(Candidate.of(Problem.of(refusal), line));
    }
  }

  private Part part(StagedLine line) {
    if (!(line.content() instanceof OfOrder content)) {
      throw new IllegalArgumentException("not a line of an order");
    }
    if (line.itemId().isEmpty()) {
      throw Fields.invalid("order_id", "has more than " + Order.MAX_LINES + " lines");
    }
    Fields.id("customer_id", content.customerId());
    Money amount = content.line().amount();
    if (amount == null) {
      throw Fields.invalid("amount", "is missing; send it, or quantity and unit price");
    }
    return new Part(line, content, Fields.time("ordered_at", content.orderedAt(), now), amount);
  }

  private void sameAsFirst(Part part, String field, Function<Part, String> value) {
    Part first = parts.getFirst();
    if (!value.apply(part).equals(value.apply(first))) {
      throw Fields.invalid(
          field,
          "line %d differs from line %d, the first line of the same order; an order has one"
              .formatted(part.line().lineNumber(), first.line().lineNumber()));
    }
  }

  private void close() {
    if (parts.isEmpty()) {
      return;
    }
    List<StagedLine> lines = parts.stream().map(Part::line).toList();
    try {
      candidates.add(new Candidate(fact(), lines));
    } catch (ClienteleException refusal) {
      candidates.add(new Candidate(Problem.of(refusal), lines));
    }
  }

  private Fact fact() {
    Part first = parts.getFirst();
    BigDecimal sum =
        parts.stream().map(part -> part.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    Money amount = new Money(sum.abs(), first.amount().currency());
    Instant at = parts.stream().map(Part::orderedAt).min(Instant::compareTo).orElseThrow();
    List<OrderLine> lines = parts.stream().map(part -> part.content().line()).toList();
    String id = first.line().itemId();
    String customer = first.content().customerId();
    if (sum.signum() < 0) {
      return Fact.of(
          "refund:" + id,
          new Refunded(new Refund(customer, id, "", Moment.told(at), amount, lines)));
    }
    return Fact.of(
        "order:" + id,
        new Ordered(
            new Order(
                customer,
                id,
                Moment.told(at),
                amount,
                told(OfOrder::channel),
                told(OfOrder::country),
                lines,
                cost(first.amount().currency()))));
  }

  // Told for lines, not for the order: it has a cost of its own where each line has one. Where only
  // unit costs are told the lines tell by themselves.
  private @Nullable Money cost(String currency) {
    if (parts.stream().allMatch(part -> part.content().cost() == null)) {
      return null;
    }
    List<@Nullable BigDecimal> costs = new ArrayList<>();
    parts.forEach(part -> costs.add(part.cost(currency)));
    return Costs.sum(costs, currency);
  }

  private String told(Function<OfOrder, String> value) {
    return parts.stream()
        .map(part -> value.apply(part.content()))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
