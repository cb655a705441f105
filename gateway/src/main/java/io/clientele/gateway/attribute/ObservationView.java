package io.clientele.gateway.attribute;

import io.clientele.gateway.masking.FreeText;
import io.clientele.gateway.masking.NamesAttribute;
import io.clientele.gateway.masking.PersonalAttribute;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one source told of one attribute last. */
@Schema(description = "What one source told of one attribute last")
public record ObservationView(
    @Schema(examples = "income") String name,
    @Schema(description = "Cleaned; absent where it was not understood") @PersonalAttribute
        @Nullable Object value,
    @Schema(description = "As it came") @PersonalAttribute @Nullable Object raw,
    String source,
    @Nullable String observedAt,
    @Schema(description = "Under which of the person's ids it was told") String customerId,
    @Schema(enumeration = {"valid", "invalid", "free"}) @Nullable String quality,
    @Schema(description = "Why it was not understood, or what was repaired") @FreeText
        @Nullable String issue,
    @Schema(description = "The one that holds") boolean inForce,
    @Schema(description = "The attribute that it follows from") @Nullable String derivedFrom)
    implements NamesAttribute {

  @Override
  public String attribute() {
    return name;
  }

  /** All that was told of one person. */
  public record Observations(List<ObservationView> attributes) {}
}
