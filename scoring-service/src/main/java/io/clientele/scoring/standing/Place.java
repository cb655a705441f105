package io.clientele.scoring.standing;

import io.clientele.scoring.filter.Order;
import io.clientele.scoring.history.Times;

/**
 * A place in an ordered list: behind this customer.
 *
 * @param value the customer's value in the field of the order, as SQL takes it
 */
public record Place(Object value, String customerId) {

  /** The place behind a standing. */
  public static Place behind(Standing standing, Order order) {
    Object value =
        switch (order.field()) {
          case NET_REVENUE -> standing.revenue().net();
          case LAST_ORDER_AT -> Times.sql(standing.lastOrderAt());
          case CUSTOMER_ID -> standing.customerId();
        };
    return new Place(value, standing.customerId());
  }
}
