package io.clientele.gateway.audit;

import io.clientele.contracts.profile.v1.AuditServiceGrpc.AuditServiceBlockingStub;
import io.clientele.contracts.profile.v1.MutinyAuditServiceGrpc.MutinyAuditServiceStub;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The audit log at profile-service. */
@ApplicationScoped
class AuditGrpc {

  private final AuditServiceBlockingStub service;
  private final MutinyAuditServiceStub deliveries;
  private final Upstream upstream;

  AuditGrpc(
      @GrpcClient("profile") AuditServiceBlockingStub service,
      @GrpcClient("profile") MutinyAuditServiceStub deliveries,
      Upstream upstream) {
    this.service = service;
    this.deliveries = deliveries;
    this.upstream = upstream;
  }

  /** Has entries kept. */
  Uni<Void> append(List<Entry> entries) {
    return upstream
        .write(deliveries)
        .appendEntries(AuditMessages.append(entries))
        .replaceWithVoid();
  }

  /** One page, the newest first. */
  AuditView.Page list(AuditQuery query) {
    return AuditMessages.page(upstream.list(service).listEntries(AuditMessages.list(query)));
  }
}
