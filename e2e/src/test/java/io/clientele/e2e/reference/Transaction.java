package io.clientele.e2e.reference;

import java.math.BigDecimal;
import java.time.Instant;

/** One order, or one refund with a negative amount. */
public record Transaction(String customer, Instant at, BigDecimal amount, boolean refund) {

  /** The same invoice with one more of its lines; it happened when its first line did. */
  Transaction plus(Transaction line) {
    return new Transaction(
        customer, at.isBefore(line.at) ? at : line.at, amount.add(line.amount), refund);
  }
}
