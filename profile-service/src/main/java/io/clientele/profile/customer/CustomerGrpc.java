package io.clientele.profile.customer;

import io.clientele.contracts.profile.v1.BatchGetCustomersRequest;
import io.clientele.contracts.profile.v1.BatchGetCustomersResponse;
import io.clientele.contracts.profile.v1.CustomerService;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** Customers over gRPC. */
@GrpcService
public class CustomerGrpc implements CustomerService {

  private final CustomerReading reading;

  CustomerGrpc(CustomerReading reading) {
    this.reading = reading;
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Customer> getCustomer(GetCustomerRequest request) {
    return Uni.createFrom()
        .deferred(() -> reading.customer(request.getCustomerId()))
        .map(CustomerMessages::message);
  }

  @Override
  public Uni<BatchGetCustomersResponse> batchGetCustomers(BatchGetCustomersRequest request) {
    return Uni.createFrom()
        .deferred(() -> reading.customers(request.getCustomerIdsList()))
        .map(CustomerMessages::response);
  }
}
