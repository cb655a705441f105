package io.clientele.profile.intake;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.behaviour.Behaviour;
import io.clientele.profile.intake.Act.Behaved;
import io.clientele.profile.intake.Act.Identified;
import io.clientele.profile.intake.Act.Ordered;
import io.clientele.profile.intake.Act.Refunded;
import io.clientele.profile.intake.Act.Revised;
import io.clientele.profile.order.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** What the intake of facts means, item by item and in memory: the tests' measure. */
final class FactReference {

  private record Message(String digest, String requestId) {}

  private record Observed(Instant at, String value) {}

  private final Map<String, Message> messages = new HashMap<>();
  private final Map<String, String> purchases = new HashMap<>();
  private final Map<String, Instant> firstSeen = new HashMap<>();
  private final Map<String, Instant> lastSeen = new HashMap<>();
  private final Map<String, Observed> attributes = new HashMap<>();
  private final Map<String, Behaviour> behaviours = new HashMap<>();
  private final Map<String, Revision> revisions = new HashMap<>();

  private final UnaryOperator<String> digest;

  FactReference(UnaryOperator<String> digest) {
    this.digest = digest;
  }

  List<Verdict> record(Sender sender, List<Item> items) {
    Map<String, Fact> owners = new HashMap<>();
    Map<String, Verdict> answers = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Item item : items) {
      Fact fact = (Fact) item;
      Fact owner = owners.putIfAbsent(fact.messageId(), fact);
      if (owner == null) {
        Verdict verdict = record(sender, fact);
        answers.put(fact.messageId(), verdict);
        verdicts.add(verdict);
      } else if (!owner.digest().equals(fact.digest())) {
        verdicts.add(conflict("message_id", "message"));
      } else {
        Verdict first = answers.getOrDefault(fact.messageId(), Verdict.DUPLICATE);
        verdicts.add(first.state() == Verdict.State.REJECTED ? first : Verdict.DUPLICATE);
      }
    }
    return verdicts;
  }

  private Verdict record(Sender sender, Fact fact) {
    Message stored = messages.get(fact.messageId());
    if (stored != null) {
      if (!stored.digest().equals(fact.digest())) {
        return conflict("message_id", "message");
      }
      return stored.requestId().equals(sender.requestId()) ? Verdict.ACCEPTED : Verdict.DUPLICATE;
    }
    switch (fact.act()) {
      case Ordered(var order) -> {
        String had = purchases.putIfAbsent("order " + order.orderId(), fact.digest());
        if (had != null) {
          return had.equals(fact.digest())
              ? Verdict.DUPLICATE
              : conflict("order.order_id", "order");
        }
      }
      case Refunded(var refund) -> {
        String had = purchases.putIfAbsent("refund " + refund.refundId(), fact.digest());
        if (had != null) {
          return had.equals(fact.digest())
              ? Verdict.DUPLICATE
              : conflict("refund.refund_id", "refund");
        }
      }
      case Act.Aliased _ -> {}
      case Behaved(var behaviour) -> behaviours.put(fact.messageId(), behaviour);
      case Revised(var revision) ->
          revisions.merge(
              revision.order().orderId(),
              revision,
              BinaryOperator.maxBy(
                  Comparator.comparing(Revision::revisedAt).thenComparing(Revision::digest)));
      case Act.Grouped _ -> {}
      case Identified(var identity) ->
          identity
              .attributes()
              .forEach((name, value) ->
                  attributes.merge(
                      identity.customerId() + " " + name,
                      new Observed(identity.observedAt(), digest.apply(value)),
                      FactReference::later));
    }
    messages.put(fact.messageId(), new Message(fact.digest(), sender.requestId()));
    String customer = fact.act().customerId();
    Instant at = fact.act().at();
    firstSeen.merge(customer, at, (a, b) -> a.isBefore(b) ? a : b);
    lastSeen.merge(customer, at, (a, b) -> a.isAfter(b) ? a : b);
    return Verdict.ACCEPTED;
  }

  private static Observed later(Observed one, Observed other) {
    int order = one.at().compareTo(other.at());
    return (order != 0 ? order : one.value().compareTo(other.value())) >= 0 ? one : other;
  }

  private static Verdict conflict(String field, String what) {
    return Verdict.rejected(
        new Problem(
            ErrorCode.CONTENT_CONFLICT,
            field,
            "this " + what + " was sent before with other content; a changed one needs a new id"));
  }

  List<String> state() {
    List<String> rows = new ArrayList<>();
    firstSeen.forEach((customer, first) -> {
      long last = lastSeen.getOrDefault(customer, first).getEpochSecond();
      rows.add("customer " + customer + " " + first.getEpochSecond() + " " + last);
      rows.add("seen " + customer + " " + first.getEpochSecond());
    });
    attributes.forEach((name, observed) -> rows.add("attribute " + name + " " + observed.value()));
    messages.keySet().forEach(id -> rows.add("message " + id));
    behaviours.forEach((id, behaviour) -> {
      rows.add("behaviour " + id);
      rows.add("change BEHAVIOUR_SHOWN " + id);
      behaviour
          .about()
          .products()
          .forEach(product -> rows.add("product " + id + " " + product.sku()));
    });
    revisions.forEach((id, revision) -> {
      String amount = revision.order().amount().amount().toPlainString();
      rows.add("revision " + id + " " + revision.digest() + " " + amount);
      rows.add("change ORDER_REVISED " + id);
    });
    purchases.forEach((name, digest) -> {
      String[] parts = name.split(" ", 2);
      rows.add(name + " " + digest);
      rows.add(
          "change " + (parts[0].equals("order") ? "ORDER_PLACED " : "REFUND_MADE ") + parts[1]);
    });
    Collections.sort(rows);
    return rows;
  }
}
