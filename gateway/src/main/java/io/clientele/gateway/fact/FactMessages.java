package io.clientele.gateway.fact;

import io.clientele.contracts.profile.v1.Alias;
import io.clientele.contracts.profile.v1.Behaviour;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.Group;
import io.clientele.contracts.profile.v1.Identify;
import io.clientele.contracts.profile.v1.OrderRevision;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.StructMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/**
 * What was told, as facts.
 *
 * @param currency of orders that name none
 */
public record FactMessages(String currency) {

  /** Who a person is. */
  public Fact identify(Telling telling, Fields traits, List<Fields> externalIds) {
    return fact(telling)
        .setIdentify(
            Identify.newBuilder()
                .setAttributes(StructMessages.of(traits.path(), traits.node()))
                .addAllExternalIds(ExternalIdMessages.of(externalIds)))
        .build();
  }

  /** What a person did: an order or what became of it, else a behaviour. */
  public Fact track(Telling telling, String event, Fields properties) {
    Fact.Builder fact = fact(telling);
    OrderMessages orders = new OrderMessages(properties, currency, telling.country());
    return switch (Events.normal(event)) {
      case Events.ORDER_COMPLETED -> fact.setOrder(orders.order()).build();
      case Events.ORDER_UPDATED ->
          fact.setOrderRevision(OrderRevision.newBuilder().setOrder(orders.order())).build();
      case Events.ORDER_REFUNDED -> fact.setRefund(orders.refund(telling.messageId())).build();
      case Events.ORDER_CANCELLED -> fact.setRefund(orders.cancellation()).build();
      default -> behaviour(fact, BehaviourMessages.kind(event), event, properties);
    };
  }

  /** A page that a person saw. */
  public Fact page(Telling telling, String name, Fields properties) {
    return behaviour(fact(telling), Behaviour.Kind.PAGE_VIEWED, name, properties);
  }

  /** A screen of an app that a person saw. */
  public Fact screen(Telling telling, String name, Fields properties) {
    return behaviour(fact(telling), Behaviour.Kind.SCREEN_VIEWED, name, properties);
  }

  /** To which organisation a person belongs. */
  public Fact group(Telling telling, String accountId, Fields traits) {
    return fact(telling)
        .setGroup(
            Group.newBuilder()
                .setAccountId(accountId)
                .setAttributes(StructMessages.of(traits.path(), traits.node())))
        .build();
  }

  /**
   * By which id a person was known before. Senders write a device's name there as well as a
   * customer's id, and do not say which: it is taken for both.
   */
  public Fact alias(Telling telling, String previousId) {
    return fact(telling)
        .setAnonymousId(telling.anonymousId().orElse(previousId))
        .setAlias(Alias.newBuilder().setPreviousId(previousId))
        .build();
  }

  private Fact behaviour(Fact.Builder fact, Behaviour.Kind kind, String name, Fields properties) {
    return fact.setBehaviour(BehaviourMessages.of(kind, name, properties, currency)).build();
  }

  private static Fact.Builder fact(Telling telling) {
    Moment moment = telling.moment();
    Fact.Builder fact =
        Fact.newBuilder()
            .setMessageId(telling.messageId())
            .setCustomerId(telling.customerId())
            .setOccurredAt(TimeMessages.of(moment.at()))
            .setTimeAssumed(moment.assumed());
    moment.toldAt().ifPresent(told -> fact.setToldAt(TimeMessages.of(told)));
    telling.anonymousId().ifPresent(fact::setAnonymousId);
    return fact;
  }
}
