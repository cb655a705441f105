package io.clientele.profile.audit;

import io.clientele.contracts.profile.v1.AppendEntriesRequest;
import io.clientele.contracts.profile.v1.AppendEntriesResponse;
import io.clientele.contracts.profile.v1.AuditService;
import io.clientele.contracts.profile.v1.ListEntriesRequest;
import io.clientele.contracts.profile.v1.ListEntriesResponse;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The audit log over gRPC. */
@GrpcService
public class AuditGrpc implements AuditService {

  private final AuditTrail trail;

  AuditGrpc(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public Uni<AppendEntriesResponse> appendEntries(AppendEntriesRequest request) {
    return Uni.createFrom()
        .deferred(() -> trail.append(AuditMessages.entries(request)))
        .replaceWith(AppendEntriesResponse.getDefaultInstance());
  }

  @Override
  public Uni<ListEntriesResponse> listEntries(ListEntriesRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          AuditQuery query = AuditMessages.query(request);
          Content list = AuditMessages.list(query);
          int size = PageToken.size(request.getPageSize());
          return trail
              .list(query, AuditMessages.place(request, list), size + 1)
              .map(entries -> AuditMessages.page(entries, size, list));
        });
  }
}
