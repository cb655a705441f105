package io.clientele.profile.customer;

import io.clientele.contracts.profile.v1.BatchGetCustomersResponse;
import io.clientele.profile.value.ValueMessages;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Maps customers to their messages. */
final class CustomerMessages {

  private CustomerMessages() {}

  static io.clientele.contracts.profile.v1.Customer message(Customer customer) {
    return io.clientele.contracts.profile.v1.Customer.newBuilder()
        .setCustomerId(customer.customerId())
        .setAttributes(ValueMessages.struct(new JsonObject(customer.attributes()).getMap()))
        .addAllMergedIds(customer.mergedIds())
        .addAllTags(customer.labels().tags())
        .addAllAccountIds(customer.labels().accountIds())
        .setProfilingRefused(customer.labels().profilingRefused())
        .addAllSources(customer.sources())
        .setFirstSeenAt(ValueMessages.timestamp(customer.firstSeenAt()))
        .setLastSeenAt(ValueMessages.timestamp(customer.lastSeenAt()))
        .build();
  }

  static BatchGetCustomersResponse response(List<Customer> customers) {
    return BatchGetCustomersResponse.newBuilder()
        .addAllCustomers(customers.stream().map(CustomerMessages::message).toList())
        .build();
  }
}
