package io.clientele.gateway.export;

import io.clientele.contracts.profile.v1.ExportCustomerRequest;
import io.clientele.contracts.profile.v1.ExportRecord;
import io.clientele.contracts.profile.v1.PrivacyServiceGrpc.PrivacyServiceBlockingStub;
import io.clientele.gateway.upstream.Upstream;
import io.clientele.gateway.wire.StructMessages;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Iterator;

/** The parts of an export that profile-service has. */
@ApplicationScoped
class ExportGrpc {

  private final PrivacyServiceBlockingStub service;
  private final Upstream upstream;

  ExportGrpc(@GrpcClient("profile") PrivacyServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  /**
   * The records, part by part, as they come. Somebody of whom nothing is known has none.
   *
   * @param needed fail where nothing is known
   */
  Iterator<ExportedRecord> records(String customerId, boolean needed) {
    Iterator<ExportRecord> records =
        upstream
            .work(service)
            .exportCustomer(ExportCustomerRequest.newBuilder().setCustomerId(customerId).build());
    try {
      // Asks, so that a refusal comes before the answer begins.
      var _ = records.hasNext();
    } catch (StatusRuntimeException e) {
      if (needed || e.getStatus().getCode() != Status.Code.NOT_FOUND) {
        throw e;
      }
      return Collections.emptyIterator();
    }
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public ExportedRecord next() {
        ExportRecord record = records.next();
        return new ExportedRecord(record.getPart(), StructMessages.map(record.getContent()));
      }
    };
  }
}
