package io.clientele.gateway.masking;

import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsRequest;
import io.clientele.contracts.profile.v1.MutinyAttributeServiceGrpc.MutinyAttributeServiceStub;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The definitions of attributes at profile-service. */
@ApplicationScoped
class SchemaGrpc {

  private final MutinyAttributeServiceStub service;
  private final Upstream upstream;

  SchemaGrpc(@GrpcClient("profile") MutinyAttributeServiceStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  /** The attributes that are not marked personal. */
  Uni<Set<String>> shown() {
    return upstream
        .read(service)
        .listAttributeDefinitions(ListAttributeDefinitionsRequest.getDefaultInstance())
        .map(list ->
            list.getDefinitionsList().stream()
                .filter(definition -> !definition.getPersonal())
                .map(AttributeDefinition::getName)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
