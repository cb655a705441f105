package io.clientele.gateway.customer;

import io.clientele.contracts.profile.v1.Customer;
import io.clientele.gateway.wire.StructMessages;
import io.clientele.gateway.wire.TimeMessages;

/** Customers of the contracts. */
final class ProfileMessages {

  private ProfileMessages() {}

  /** A customer as JSON shows it. */
  static ProfileView view(Customer customer) {
    return new ProfileView(
        customer.getCustomerId(),
        StructMessages.map(customer.getAttributes()),
        customer.getTagsList(),
        customer.getSourcesList(),
        TimeMessages.text(customer.hasFirstSeenAt(), customer.getFirstSeenAt()),
        TimeMessages.text(customer.hasLastSeenAt(), customer.getLastSeenAt()),
        customer.getMergedIdsList(),
        customer.getAccountIdsList(),
        customer.getProfilingRefused());
  }
}
