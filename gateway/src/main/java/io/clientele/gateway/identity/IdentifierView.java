package io.clientele.gateway.identity;

import io.clientele.gateway.masking.NamesAttribute;
import io.clientele.gateway.masking.PersonalAttribute;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name by which the person is known. */
@Schema(description = "A name by which the person is known")
public record IdentifierView(
    @Schema(
            description = "user_id, external_id, email, phone, anonymous_id, ...",
            examples = "email")
        String kind,
    @Schema(description = "Of external ids: the system") @Nullable String namespace,
    @PersonalAttribute String value,
    boolean verified,
    @Schema(description = "Under which of the person's ids it was told") String customerId,
    String source,
    @Nullable String firstSeenAt,
    @Nullable String lastSeenAt)
    implements NamesAttribute {

  @Override
  public String attribute() {
    return kind;
  }

  /** All of one person. */
  public record Identifiers(List<IdentifierView> identifiers) {}
}
