package io.clientele.gateway.satisfaction;

import io.clientele.gateway.json.QueryParameters;
import io.clientele.gateway.json.Times;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of what satisfaction is asked. */
public class NarrowingQuery {

  @Parameter(description = "Of its members alone, as they are today", example = "vip")
  @QueryParam("segment")
  @Nullable String segment;

  @Parameter(description = "Only what was said there", example = "web")
  @QueryParam("channel")
  @Nullable String channel;

  @Parameter(
      description = "Only what was said of orders of this SKU or category",
      example = "boots")
  @QueryParam("product")
  @Nullable String product;

  @Parameter(description = Times.AS_OF, example = "2026-01-31")
  @QueryParam("as_of")
  @Nullable String asOf;

  String ofSegment() {
    return QueryParameters.orEmpty(segment);
  }

  String fromChannel() {
    return QueryParameters.orEmpty(channel);
  }

  String ofProduct() {
    return QueryParameters.orEmpty(product);
  }

  Optional<Instant> at() {
    return Times.asOf(asOf);
  }
}
