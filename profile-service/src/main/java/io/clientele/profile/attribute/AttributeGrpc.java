package io.clientele.profile.attribute;

import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.AttributeService;
import io.clientele.contracts.profile.v1.CreateAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.DataQuality;
import io.clientele.contracts.profile.v1.GetDataQualityRequest;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsRequest;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsResponse;
import io.clientele.contracts.profile.v1.ListCustomerAttributesRequest;
import io.clientele.contracts.profile.v1.ListCustomerAttributesResponse;
import io.clientele.contracts.profile.v1.ListSourcesRequest;
import io.clientele.contracts.profile.v1.ListSourcesResponse;
import io.clientele.contracts.profile.v1.RestoreAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.RetireAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.SetSourceTrustRequest;
import io.clientele.contracts.profile.v1.Source;
import io.clientele.contracts.profile.v1.UpdateAttributeDefinitionRequest;
import io.clientele.profile.quality.QualityReading;
import io.clientele.profile.schema.SchemaReading;
import io.clientele.profile.source.SourceRepository;
import io.clientele.profile.value.Fields;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Attributes over gRPC. */
@GrpcService
public class AttributeGrpc implements AttributeService {

  private final Pool pool;
  private final SchemaReading schemas;
  private final AttributeGovernance governance;
  private final AttributeReading reading;
  private final SourceRepository sources;
  private final QualityReading quality;

  AttributeGrpc(
      Pool pool,
      SchemaReading schemas,
      AttributeGovernance governance,
      AttributeReading reading,
      SourceRepository sources,
      QualityReading quality) {
    this.pool = pool;
    this.schemas = schemas;
    this.governance = governance;
    this.reading = reading;
    this.sources = sources;
    this.quality = quality;
  }

  @Override
  public Uni<ListAttributeDefinitionsResponse> listAttributeDefinitions(
      ListAttributeDefinitionsRequest request) {
    return schemas
        .current(pool)
        .map(schema -> AttributeMessages.response(schema, request.getIncludeRetired()));
  }

  @Override
  public Uni<AttributeDefinition> createAttributeDefinition(
      CreateAttributeDefinitionRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            governance.create(
                Fields.at(
                    "definition", () -> DefinitionMessages.definition(request.getDefinition()))))
        .map(DefinitionMessages::message);
  }

  @Override
  public Uni<AttributeDefinition> updateAttributeDefinition(
      UpdateAttributeDefinitionRequest request) {
    return Uni.createFrom()
        .deferred(() ->
            governance.update(
                request.getDefinition().getName(), DefinitionMessages.change(request)))
        .map(DefinitionMessages::message);
  }

  @Override
  public Uni<AttributeDefinition> retireAttributeDefinition(
      RetireAttributeDefinitionRequest request) {
    return governance
        .retire(request.getName(), Instant.now().truncatedTo(ChronoUnit.MICROS))
        .map(DefinitionMessages::message);
  }

  @Override
  public Uni<AttributeDefinition> restoreAttributeDefinition(
      RestoreAttributeDefinitionRequest request) {
    return governance.restore(request.getName()).map(DefinitionMessages::message);
  }

  @Override
  public Uni<ListCustomerAttributesResponse> listCustomerAttributes(
      ListCustomerAttributesRequest request) {
    return Uni.createFrom()
        .deferred(() -> reading.observations(Fields.id("customer_id", request.getCustomerId())))
        .map(AttributeMessages::response);
  }

  @Override
  public Uni<ListSourcesResponse> listSources(ListSourcesRequest request) {
    return sources.all().map(AttributeMessages::sources);
  }

  @Override
  public Uni<Source> setSourceTrust(SetSourceTrustRequest request) {
    return Uni.createFrom()
        .deferred(() -> governance.trust(AttributeMessages.source(request)))
        .map(AttributeMessages::message);
  }

  @Override
  public Uni<DataQuality> getDataQuality(GetDataQualityRequest request) {
    return Uni.createFrom()
        .deferred(() -> quality.quality(request.getSource(), request.getAttribute(), Instant.now()))
        .map(AttributeMessages::quality);
  }
}
