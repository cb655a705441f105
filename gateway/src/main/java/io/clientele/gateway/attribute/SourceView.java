package io.clientele.gateway.attribute;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sender and how far it is trusted. */
@Schema(description = "A sender and how far it is trusted")
public record SourceView(
    @Schema(examples = "webshop") String source,
    @Schema(enumeration = {"internal", "form", "third_party"}) @Nullable String trust,
    @Schema(description = "Somebody said so; else it is the default") boolean set) {

  /** All of them. */
  public record Sources(List<SourceView> sources) {}
}
