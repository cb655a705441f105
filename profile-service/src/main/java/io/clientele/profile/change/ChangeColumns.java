package io.clientele.profile.change;

import io.clientele.profile.change.Change.BehaviourShown;
import io.clientele.profile.change.Change.CustomerChanged;
import io.clientele.profile.change.Change.CustomerSeen;
import io.clientele.profile.change.Change.OrderPlaced;
import io.clientele.profile.change.Change.OrderRevised;
import io.clientele.profile.change.Change.RefundMade;
import io.clientele.profile.value.Money;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes as the columns of one multi-row insert. */
final class ChangeColumns {

  private final String[] customers;
  private final String[] sources;
  private final String[] kinds;
  private final String[] items;
  private final String[] orders;
  private final OffsetDateTime[] times;
  private final @Nullable String[] amounts;
  private final @Nullable String[] currencies;
  private final @Nullable String[] costs;

  ChangeColumns(List<Change> changes) {
    int size = changes.size();
    customers = new String[size];
    sources = new String[size];
    kinds = new String[size];
    items = new String[size];
    orders = new String[size];
    times = new OffsetDateTime[size];
    amounts = new @Nullable String[size];
    currencies = new @Nullable String[size];
    costs = new @Nullable String[size];
    for (int row = 0; row < size; row++) {
      Change change = changes.get(row);
      customers[row] = change.customerId();
      sources[row] = change.source();
      times[row] = change.happenedAt().atOffset(ZoneOffset.UTC);
      switch (change) {
        case BehaviourShown shown -> put(row, "BEHAVIOUR_SHOWN", shown.messageId(), "", null);
        case CustomerChanged _ -> put(row, "CUSTOMER_CHANGED", "", "", null);
        case CustomerSeen _ -> put(row, "CUSTOMER_SEEN", "", "", null);
        case OrderPlaced order -> {
          put(row, "ORDER_PLACED", order.orderId(), "", order.amount());
          costs[row] = order.cost() == null ? null : order.cost().amount().toPlainString();
        }
        case OrderRevised order -> put(row, "ORDER_REVISED", order.orderId(), "", null);
        case RefundMade refund ->
            put(row, "REFUND_MADE", refund.refundId(), refund.orderId(), refund.amount());
      }
    }
  }

  private void put(int row, String kind, String item, String order, @Nullable Money amount) {
    kinds[row] = kind;
    items[row] = item;
    orders[row] = order;
    if (amount != null) {
      amounts[row] = amount.amount().toPlainString();
      currencies[row] = amount.currency();
    }
  }

  Tuple tuple() {
    return Tuple.from(
        Arrays.<Object>asList(
            customers, sources, kinds, items, orders, times, amounts, currencies, costs));
  }
}
