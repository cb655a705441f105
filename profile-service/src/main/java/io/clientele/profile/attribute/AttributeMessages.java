package io.clientele.profile.attribute;

import io.clientele.contracts.profile.v1.AttributeObservation;
import io.clientele.contracts.profile.v1.ListAttributeDefinitionsResponse;
import io.clientele.contracts.profile.v1.ListCustomerAttributesResponse;
import io.clientele.contracts.profile.v1.ListSourcesResponse;
import io.clientele.contracts.profile.v1.SetSourceTrustRequest;
import io.clientele.profile.quality.AttributeQuality;
import io.clientele.profile.quality.DataQuality;
import io.clientele.profile.schema.Schema;
import io.clientele.profile.source.Source;
import io.clientele.profile.value.ValueMessages;
import java.util.List;

/** Maps observations, sources and quality to their messages. */
final class AttributeMessages {

  private AttributeMessages() {}

  static ListAttributeDefinitionsResponse response(Schema schema, boolean includeRetired) {
    ListAttributeDefinitionsResponse.Builder response =
        ListAttributeDefinitionsResponse.newBuilder();
    schema.all().values().stream()
        .filter(definition -> includeRetired || !definition.retired())
        .map(DefinitionMessages::message)
        .forEach(response::addDefinitions);
    return response.build();
  }

  static ListCustomerAttributesResponse response(List<Observation> observations) {
    return ListCustomerAttributesResponse.newBuilder()
        .addAllObservations(observations.stream().map(AttributeMessages::message).toList())
        .build();
  }

  private static AttributeObservation message(Observation observation) {
    AttributeObservation.Builder message =
        AttributeObservation.newBuilder()
            .setName(observation.name())
            .setSource(observation.source())
            .setObservedAt(ValueMessages.timestamp(observation.observedAt()))
            .setCustomerId(observation.customerId())
            .setQuality(
                switch (observation.quality()) {
                  case VALID -> AttributeObservation.Quality.VALID;
                  case INVALID -> AttributeObservation.Quality.INVALID;
                  case FREE -> AttributeObservation.Quality.FREE;
                })
            .setIssue(observation.issue())
            .setInForce(observation.inForce())
            .setDerivedFrom(observation.derivedFrom());
    if (observation.value() != null) {
      message.setValue(ValueMessages.value(ValueJson.decoded(observation.value())));
    }
    if (observation.raw() != null) {
      message.setRaw(ValueMessages.value(ValueJson.decoded(observation.raw())));
    }
    return message.build();
  }

  static Source source(SetSourceTrustRequest request) {
    return new Source(
        request.getSource(), DefinitionMessages.trust("trust", request.getTrust()), true);
  }

  static ListSourcesResponse sources(List<Source> sources) {
    return ListSourcesResponse.newBuilder()
        .addAllSources(sources.stream().map(AttributeMessages::message).toList())
        .build();
  }

  static io.clientele.contracts.profile.v1.Source message(Source source) {
    return io.clientele.contracts.profile.v1.Source.newBuilder()
        .setSource(source.name())
        .setTrust(DefinitionMessages.trust(source.trust()))
        .setSet(source.set())
        .build();
  }

  static io.clientele.contracts.profile.v1.DataQuality quality(DataQuality quality) {
    return io.clientele.contracts.profile.v1.DataQuality.newBuilder()
        .setCustomers(quality.customers())
        .addAllAttributes(quality.attributes().stream().map(AttributeMessages::message).toList())
        .setAsOf(ValueMessages.timestamp(quality.asOf()))
        .build();
  }

  private static io.clientele.contracts.profile.v1.AttributeQuality message(
      AttributeQuality quality) {
    return io.clientele.contracts.profile.v1.AttributeQuality.newBuilder()
        .setAttribute(quality.attribute())
        .setSource(quality.source())
        .setTold(quality.told())
        .setValid(quality.valid())
        .setStale(quality.stale())
        .setCompleteness(quality.completeness())
        .setValidity(quality.validity())
        .setStaleness(quality.staleness())
        .putAllIssues(quality.issues())
        .build();
  }
}
