package io.clientele.profile.intake;

import io.clientele.profile.intake.Act.Ordered;
import io.clientele.profile.intake.Act.Refunded;
import io.clientele.profile.order.OrderRepository;
import io.clientele.profile.order.RefundRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Takes the ids of orders and refunds, which are unique in their source whatever the message. */
@ApplicationScoped
class PurchaseClaims {

  private final OrderRepository orders;
  private final RefundRepository refunds;

  PurchaseClaims(OrderRepository orders, RefundRepository refunds) {
    this.orders = orders;
    this.refunds = refunds;
  }

  /** Stores open orders and their lines, and tells which facts could not have their order's id. */
  Uni<Set<String>> orders(SqlConnection connection, String source, Ledger ledger) {
    Map<Fact, Ordered> open = ledger.open(Ordered.class);
    Function<Ordered, String> name = act -> act.order().orderId();
    List<Ordered> firsts = Ledger.firsts(open, name);
    return orders
        .claim(connection, source, firsts.stream().map(Ordered::order).toList())
        .call(claimed ->
            orders.lines(
                connection,
                source,
                firsts.stream()
                    .map(Ordered::order)
                    .filter(order -> claimed.contains(order.orderId()))
                    .toList()))
        .map(claimed -> Ledger.losers(open, name, claimed))
        .call(losers ->
            orders
                .digests(connection, source, new HashSet<>(losers.values()))
                .invoke(found -> ledger.taken(losers, found, "order.order_id", "order")))
        .map(PurchaseClaims::messageIds);
  }

  /** As {@link #orders}, for refunds. */
  Uni<Set<String>> refunds(SqlConnection connection, String source, Ledger ledger) {
    Map<Fact, Refunded> open = ledger.open(Refunded.class);
    Function<Refunded, String> name = act -> act.refund().refundId();
    List<Refunded> firsts = Ledger.firsts(open, name);
    return refunds
        .claim(connection, source, firsts.stream().map(Refunded::refund).toList())
        .call(claimed ->
            refunds.lines(
                connection,
                source,
                firsts.stream()
                    .map(Refunded::refund)
                    .filter(refund -> claimed.contains(refund.refundId()))
                    .toList()))
        .map(claimed -> Ledger.losers(open, name, claimed))
        .call(losers ->
            refunds
                .digests(connection, source, new HashSet<>(losers.values()))
                .invoke(found -> ledger.taken(losers, found, "refund.refund_id", "refund")))
        .map(PurchaseClaims::messageIds);
  }

  private static Set<String> messageIds(Map<Fact, String> losers) {
    Set<String> ids = new HashSet<>();
    losers.keySet().forEach(fact -> ids.add(fact.messageId()));
    return ids;
  }
}
