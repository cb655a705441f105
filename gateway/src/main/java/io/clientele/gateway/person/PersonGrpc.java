package io.clientele.gateway.person;

import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceBlockingStub;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.gateway.upstream.Upstream;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Asks profile-service which ids are one person. */
@ApplicationScoped
public class PersonGrpc {

  private final CustomerServiceBlockingStub service;
  private final Upstream upstream;

  PersonGrpc(@GrpcClient("profile") CustomerServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  /** All ids of a person, that of the person first; of somebody unknown the one that was asked. */
  public List<String> ids(String customerId) {
    try {
      Customer customer =
          upstream
              .read(service)
              .getCustomer(GetCustomerRequest.newBuilder().setCustomerId(customerId).build());
      return Stream.concat(
              Stream.of(customer.getCustomerId()), customer.getMergedIdsList().stream())
          .toList();
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return List.of(customerId);
      }
      throw e;
    }
  }
}
