package io.clientele.gateway.fake;

import io.clientele.contracts.common.v1.Outcome;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.error.GrpcErrors;
import io.clientele.contracts.profile.v1.AccessServiceGrpc;
import io.clientele.contracts.profile.v1.AccountServiceGrpc;
import io.clientele.contracts.profile.v1.AnswerServiceGrpc;
import io.clientele.contracts.profile.v1.AppendEntriesResponse;
import io.clientele.contracts.profile.v1.ArchiveServiceGrpc;
import io.clientele.contracts.profile.v1.AttributeServiceGrpc;
import io.clientele.contracts.profile.v1.AuditServiceGrpc;
import io.clientele.contracts.profile.v1.BatchGetCustomersRequest;
import io.clientele.contracts.profile.v1.BatchGetCustomersResponse;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.CustomerServiceGrpc.CustomerServiceImplBase;
import io.clientele.contracts.profile.v1.Fact;
import io.clientele.contracts.profile.v1.GetCustomerRequest;
import io.clientele.contracts.profile.v1.IdentityServiceGrpc;
import io.clientele.contracts.profile.v1.IntakeServiceGrpc.IntakeServiceImplBase;
import io.clientele.contracts.profile.v1.MatchingServiceGrpc;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc;
import io.clientele.contracts.profile.v1.RecordFactsRequest;
import io.clientele.contracts.profile.v1.RecordFactsResponse;
import io.clientele.contracts.profile.v1.TagServiceGrpc;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A profile-service that keeps facts in memory. */
@Singleton
@Startup
public class FakeProfile {

  /** Requests as they came. */
  public final List<RecordFactsRequest> requests = new CopyOnWriteArrayList<>();

  /** Customers that are known. */
  public final Map<String, Customer> customers = new ConcurrentHashMap<>();

  /** The import side. */
  public final FakeImports imports = new FakeImports();

  /** Everything else. */
  public final FakeAnswers archive =
      new FakeAnswers(
          AttributeServiceGrpc.getServiceDescriptor(),
          IdentityServiceGrpc.getServiceDescriptor(),
          MatchingServiceGrpc.getServiceDescriptor(),
          TagServiceGrpc.getServiceDescriptor(),
          AccountServiceGrpc.getServiceDescriptor(),
          PrivacyServiceGrpc.getServiceDescriptor(),
          ArchiveServiceGrpc.getServiceDescriptor());

  /** Keys: apart, as they are looked up beside every call. */
  public final FakeAnswers access = new FakeAnswers(AccessServiceGrpc.getServiceDescriptor());

  /** The audit log: apart, as it is told of beside every call. */
  public final FakeAnswers audit = new FakeAnswers(AuditServiceGrpc.getServiceDescriptor());

  /** Names of requests: apart, as they are asked for before every named call. */
  public final FakeAnswers names = new FakeAnswers(AnswerServiceGrpc.getServiceDescriptor());

  /** Customers that were erased. */
  public final Set<String> erased = ConcurrentHashMap.newKeySet();

  private final Map<String, Fact> facts = new ConcurrentHashMap<>();
  private final FakeServer server;

  FakeProfile(@ConfigProperty(name = "clientele.profile.port") int port) {
    List<BindableService> services = new ArrayList<>(List.of(archive.services()));
    services.addAll(List.of(access.services()));
    services.addAll(List.of(audit.services()));
    services.addAll(List.of(names.services()));
    audit.answer("AppendEntries", AppendEntriesResponse.getDefaultInstance());
    services.addAll(List.of(new Intake(), new Customers(), imports));
    server = new FakeServer(port, services.toArray(BindableService[]::new));
  }

  /** Starts it, again where it was stopped. */
  @PostConstruct
  public void start() {
    server.start();
  }

  /** Stops it as a crash would. */
  @PreDestroy
  public void stop() {
    server.stop();
  }

  /** Forgets everything. */
  public void clear() {
    requests.clear();
    customers.clear();
    facts.clear();
    imports.clear();
    archive.clear();
    access.clear();
    audit.clear();
    names.clear();
    audit.answer("AppendEntries", AppendEntriesResponse.getDefaultInstance());
    erased.clear();
  }

  /** The last fact that came. */
  public Fact lastFact() {
    return requests.getLast().getFacts(requests.getLast().getFactsCount() - 1);
  }

  private final class Intake extends IntakeServiceImplBase {

    @Override
    public void recordFacts(
        RecordFactsRequest request, StreamObserver<RecordFactsResponse> observer) {
      requests.add(request);
      RecordFactsResponse.Builder response = RecordFactsResponse.newBuilder();
      request.getFactsList().forEach(fact -> response.addOutcomes(store(request, fact)));
      observer.onNext(response.build());
      observer.onCompleted();
    }

    private Outcome store(RecordFactsRequest request, Fact fact) {
      if (fact.getOrder().getAmount().getUnits() < 0) {
        return Outcomes.rejected("INVALID_FIELD", "order.amount", "must not be negative");
      }
      String key = request.getSource() + "/" + fact.getMessageId();
      Fact before = facts.putIfAbsent(key, fact);
      if (before == null) {
        return Outcomes.accepted();
      }
      return before.equals(fact)
          ? Outcomes.duplicate()
          : Outcomes.rejected("CONTENT_CONFLICT", "message_id", "was used with other content");
    }
  }

  private final class Customers extends CustomerServiceImplBase {

    @Override
    public void getCustomer(GetCustomerRequest request, StreamObserver<Customer> observer) {
      if (erased.contains(request.getCustomerId())) {
        observer.onError(
            GrpcErrors.toStatus(
                new ClienteleException(ErrorCode.CUSTOMER_ERASED, "the customer was erased")));
        return;
      }
      Customer customer = customers.get(request.getCustomerId());
      if (customer == null) {
        observer.onError(
            GrpcErrors.toStatus(
                new ClienteleException(ErrorCode.CUSTOMER_NOT_FOUND, "nothing is known of it")));
        return;
      }
      observer.onNext(customer);
      observer.onCompleted();
    }

    @Override
    public void batchGetCustomers(
        BatchGetCustomersRequest request, StreamObserver<BatchGetCustomersResponse> observer) {
      BatchGetCustomersResponse.Builder response = BatchGetCustomersResponse.newBuilder();
      request.getCustomerIdsList().stream()
          .filter(customers::containsKey)
          .map(customers::get)
          .forEach(response::addCustomers);
      observer.onNext(response.build());
      observer.onCompleted();
    }
  }
}
