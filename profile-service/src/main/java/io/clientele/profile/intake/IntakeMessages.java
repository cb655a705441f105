package io.clientele.profile.intake;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.RecordFactsResponse;
import io.clientele.profile.account.Grouping;
import io.clientele.profile.attribute.ExternalId;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.behaviour.Behaviour;
import io.clientele.profile.behaviour.Behaviour.About;
import io.clientele.profile.behaviour.BehaviourKind;
import io.clientele.profile.identity.Alias;
import io.clientele.profile.identity.AnonymousId;
import io.clientele.profile.intake.Act.Aliased;
import io.clientele.profile.intake.Act.Behaved;
import io.clientele.profile.intake.Act.Grouped;
import io.clientele.profile.intake.Act.Identified;
import io.clientele.profile.intake.Act.Ordered;
import io.clientele.profile.intake.Act.Refunded;
import io.clientele.profile.intake.Act.Revised;
import io.clientele.profile.order.Order;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.order.Refund;
import io.clientele.profile.order.Revision;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.Moment;
import io.clientele.profile.value.Money;
import io.clientele.profile.value.ValueMessages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Maps messages to facts, and verdicts to messages. */
final class IntakeMessages {

  private IntakeMessages() {}

  static Sender sender(RecordFactsRequest request) {
    return new Sender(request.getSource(), request.getRequestId());
  }

  static List<Item> items(RecordFactsRequest request, Instant now) {
    List<Item> items = new ArrayList<>(request.getFactsCount());
    request.getFactsList().forEach(fact -> items.add(item(fact, now)));
    return items;
  }

  private static Item item(io.clientele.contracts.profile.v1.Fact fact, Instant now) {
    try {
      String messageId = Fields.id("message_id", fact.getMessageId());
      String customerId = Fields.id("customer_id", fact.getCustomerId());
      Moment at = moment(fact, now);
      return Fact.of(messageId, act(fact, customerId, at, now), anonymousId(fact.getAnonymousId()));
    } catch (ClienteleException refusal) {
      return Problem.of(refusal);
    }
  }

  private static Moment moment(io.clientele.contracts.profile.v1.Fact fact, Instant now) {
    Instant at =
        Fields.time(
            "occurred_at",
            ValueMessages.instant("occurred_at", fact.hasOccurredAt(), fact.getOccurredAt()),
            now);
    Instant told =
        Objects.requireNonNullElse(
            ValueMessages.instant("told_at", fact.hasToldAt(), fact.getToldAt()), at);
    return new Moment(at, fact.getTimeAssumed(), told.truncatedTo(ChronoUnit.MICROS));
  }

  private static Act act(
      io.clientele.contracts.profile.v1.Fact fact, String customerId, Moment at, Instant now) {
    return switch (fact.getKindCase()) {
      case IDENTIFY ->
          Fields.at("identify", () -> new Identified(identity(fact.getIdentify(), customerId, at)));
      case BEHAVIOUR ->
          Fields.at("behaviour", () -> new Behaved(behaviour(fact.getBehaviour(), customerId, at)));
      case ORDER ->
          Fields.at("order", () -> new Ordered(order(fact.getOrder(), customerId, at, now)));
      case REFUND ->
          Fields.at("refund", () -> new Refunded(refund(fact.getRefund(), customerId, at, now)));
      case ALIAS ->
          Fields.at("alias", () -> new Aliased(alias(fact.getAlias(), customerId, at), at));
      case GROUP ->
          Fields.at("group", () -> new Grouped(grouping(fact.getGroup(), customerId, at)));
      case ORDER_REVISION ->
          Fields.at(
              "order_revision.order",
              () -> new Revised(revision(fact.getOrderRevision().getOrder(), customerId, at, now)));
      case KIND_NOT_SET ->
          throw Fields.invalid(
              "kind", "is missing; send identify, alias, group, behaviour, order or refund");
    };
  }

  private static String anonymousId(String told) {
    if (AnonymousId.customerId(told).length() > Fields.MAX_ID) {
      throw Fields.invalid(
          "anonymous_id",
          "has more than " + (Fields.MAX_ID - AnonymousId.customerId("").length()) + " characters");
    }
    return Fields.optionalId("anonymous_id", told);
  }

  private static Alias alias(
      io.clientele.contracts.profile.v1.Alias alias, String customerId, Moment at) {
    return new Alias(customerId, Fields.id("previous_id", alias.getPreviousId()), at.at());
  }

  private static Identity identity(
      io.clientele.contracts.profile.v1.Identify identify, String customerId, Moment at) {
    return new Identity(
        customerId,
        at,
        Fields.at("attributes", () -> ValueMessages.fields(identify.getAttributes())),
        externalIds(identify.getExternalIdsList()));
  }

  private static List<ExternalId> externalIds(
      List<io.clientele.contracts.profile.v1.ExternalId> ids) {
    List<ExternalId> mapped = new ArrayList<>(ids.size());
    for (int index = 0; index < ids.size(); index++) {
      var id = ids.get(index);
      mapped.add(
          Fields.at(
              "external_ids[" + index + "]",
              () -> new ExternalId(id.getNamespace(), id.getValue())));
    }
    return mapped;
  }

  private static Grouping grouping(
      io.clientele.contracts.profile.v1.Group group, String customerId, Moment at) {
    return new Grouping(
        customerId,
        at,
        group.getAccountId(),
        Fields.at("attributes", () -> ValueMessages.fields(group.getAttributes())));
  }

  private static Behaviour behaviour(
      io.clientele.contracts.profile.v1.Behaviour behaviour, String customerId, Moment at) {
    String properties =
        Fields.at("properties", () -> ValueMessages.json(behaviour.getProperties()));
    return new Behaviour(customerId, at, behaviour.getName(), properties, about(behaviour));
  }

  private static About about(io.clientele.contracts.profile.v1.Behaviour behaviour) {
    return new About(
        kind(behaviour.getKind()),
        lines("products", behaviour.getProductsList()),
        ValueMessages.money("value", behaviour.hasValue(), behaviour.getValue()),
        behaviour.getSubject());
  }

  private static BehaviourKind kind(io.clientele.contracts.profile.v1.Behaviour.Kind kind) {
    return switch (kind) {
      case KIND_UNSPECIFIED -> BehaviourKind.OTHER;
      case UNRECOGNIZED ->
          throw Fields.invalid("kind", "is of no known kind; leave it out and name the behaviour");
      default -> BehaviourKind.valueOf(kind.name());
    };
  }

  private static Revision revision(
      io.clientele.contracts.profile.v1.Order order, String customerId, Moment at, Instant now) {
    return new Revision(order(order, customerId, at, now), order.hasOrderedAt(), at);
  }

  private static Order order(
      io.clientele.contracts.profile.v1.Order order, String customerId, Moment at, Instant now) {
    Moment ordered =
        order.hasOrderedAt()
            ? new Moment(
                Fields.time(
                    "ordered_at",
                    ValueMessages.instant("ordered_at", true, order.getOrderedAt()),
                    now),
                at.assumed())
            : at;
    Money amount = ValueMessages.money("amount", order.hasAmount(), order.getAmount());
    if (amount == null) {
      throw Fields.invalid("amount", "is missing; send what the order was worth");
    }
    return new Order(
        customerId,
        order.getOrderId(),
        ordered,
        amount,
        order.getChannel(),
        order.getCountry(),
        lines("lines", order.getLinesList()),
        ValueMessages.money("cost", order.hasCost(), order.getCost()));
  }

  private static Refund refund(
      io.clientele.contracts.profile.v1.Refund refund, String customerId, Moment at, Instant now) {
    Moment refunded =
        refund.hasRefundedAt()
            ? new Moment(
                Fields.time(
                    "refunded_at",
                    ValueMessages.instant("refunded_at", true, refund.getRefundedAt()),
                    now),
                at.assumed())
            : at;
    return new Refund(
        customerId,
        refund.getRefundId(),
        refund.getOrderId(),
        refunded,
        ValueMessages.money("amount", refund.hasAmount(), refund.getAmount()),
        lines("lines", refund.getLinesList()));
  }

  private static List<OrderLine> lines(
      String field, List<io.clientele.contracts.profile.v1.OrderLine> lines) {
    List<OrderLine> mapped = new ArrayList<>(lines.size());
    for (int index = 0; index < lines.size(); index++) {
      var line = lines.get(index);
      mapped.add(Fields.at(field + "[" + index + "]", () -> line(line)));
    }
    return mapped;
  }

  private static OrderLine line(io.clientele.contracts.profile.v1.OrderLine line) {
    return new OrderLine(
        line.getSku(),
        line.getProductName(),
        line.getCategory(),
        ValueMessages.decimal("quantity", line.hasQuantity(), line.getQuantity()),
        ValueMessages.money("unit_price", line.hasUnitPrice(), line.getUnitPrice()),
        ValueMessages.money("discount", line.hasDiscount(), line.getDiscount()),
        ValueMessages.money("amount", line.hasAmount(), line.getAmount()),
        ValueMessages.money("unit_cost", line.hasUnitCost(), line.getUnitCost()));
  }

  static RecordFactsResponse response(List<Verdict> verdicts) {
    RecordFactsResponse.Builder response = RecordFactsResponse.newBuilder();
    verdicts.forEach(verdict -> response.addOutcomes(outcome(verdict)));
    return response.build();
  }

  private static Outcome outcome(Verdict verdict) {
    Outcome.Builder outcome = Outcome.newBuilder();
    outcome.setState(
        switch (verdict.state()) {
          case ACCEPTED -> Outcome.State.ACCEPTED;
          case DUPLICATE -> Outcome.State.DUPLICATE;
          case REJECTED -> Outcome.State.REJECTED;
        });
    Problem problem = verdict.problem();
    if (problem != null) {
      outcome.setProblem(
          io.clientele.contracts.common.v1.Problem.newBuilder()
              .setCode(problem.code().name())
              .setField(problem.field())
              .setDetail(problem.detail()));
    }
    return outcome.build();
  }
}
