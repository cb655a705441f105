package io.clientele.gateway.attribute;

import com.google.protobuf.FieldMask;
import io.clientele.contracts.profile.v1.AttributeDefinition;
import io.clientele.contracts.profile.v1.AttributeServiceGrpc.AttributeServiceBlockingStub;
import io.clientele.contracts.profile.v1.CreateAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.GetDataQualityRequest;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsRequest;
import io.clientele.contracts.profile.v1.ListCustomerAttributesRequest;
import io.clientele.contracts.profile.v1.ListSourcesRequest;
import io.clientele.contracts.profile.v1.RestoreAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.RetireAttributeDefinitionRequest;
import io.clientele.contracts.profile.v1.SetSourceTrustRequest;
import io.clientele.contracts.profile.v1.UpdateAttributeDefinitionRequest;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.Patch;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Attributes at profile-service. */
@ApplicationScoped
class AttributeGrpc {

  private final AttributeServiceBlockingStub service;
  private final Upstream upstream;

  AttributeGrpc(@GrpcClient("profile") AttributeServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  AttributeView.Attributes list(boolean retired) {
    return new AttributeView.Attributes(
        upstream
            .list(service)
            .listAttributeDefinitions(
                ListAttributeDefinitionsRequest.newBuilder().setIncludeRetired(retired).build())
            .getDefinitionsList()
            .stream()
            .map(AttributeMessages::view)
            .toList());
  }

  AttributeView create(Patch said) {
    return AttributeMessages.view(
        upstream
            .write(service)
            .createAttributeDefinition(
                CreateAttributeDefinitionRequest.newBuilder()
                    .setDefinition(AttributeMessages.definition(said.fields()))
                    .build()));
  }

  AttributeView update(String name, Patch patch) {
    AttributeDefinition definition =
        AttributeMessages.definition(patch.fields()).toBuilder().setName(name).build();
    return AttributeMessages.view(
        upstream
            .write(service)
            .updateAttributeDefinition(
                UpdateAttributeDefinitionRequest.newBuilder()
                    .setDefinition(definition)
                    .setUpdateMask(FieldMask.newBuilder().addAllPaths(patch.names()))
                    .build()));
  }

  AttributeView retire(String name) {
    return AttributeMessages.view(
        upstream
            .write(service)
            .retireAttributeDefinition(
                RetireAttributeDefinitionRequest.newBuilder().setName(name).build()));
  }

  AttributeView restore(String name) {
    return AttributeMessages.view(
        upstream
            .write(service)
            .restoreAttributeDefinition(
                RestoreAttributeDefinitionRequest.newBuilder().setName(name).build()));
  }

  ObservationView.Observations of(String customerId) {
    return new ObservationView.Observations(
        upstream
            .read(service)
            .listCustomerAttributes(
                ListCustomerAttributesRequest.newBuilder().setCustomerId(customerId).build())
            .getObservationsList()
            .stream()
            .map(AttributeMessages::view)
            .toList());
  }

  SourceView.Sources sources() {
    return new SourceView.Sources(
        upstream
            .list(service)
            .listSources(ListSourcesRequest.getDefaultInstance())
            .getSourcesList()
            .stream()
            .map(AttributeMessages::view)
            .toList());
  }

  SourceView trust(String source, Fields body) {
    return AttributeMessages.view(
        upstream
            .write(service)
            .setSourceTrust(
                SetSourceTrustRequest.newBuilder()
                    .setSource(source)
                    .setTrust(
                        AttributeMessages.trust(body.path("trust"), body.requiredText("trust")))
                    .build()));
  }

  DataQualityView quality(String source, String attribute) {
    return AttributeMessages.view(
        upstream
            .list(service)
            .getDataQuality(
                GetDataQualityRequest.newBuilder()
                    .setSource(source)
                    .setAttribute(attribute)
                    .build()));
  }
}
