package io.clientele.gateway.privacy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long facts of a kind are kept. */
@Schema(description = "How long facts of a kind are kept")
public record RetentionView(
    @Schema(examples = "behaviour") String kind,
    @Schema(description = "0: for ever") int days,
    @Nullable String lastAppliedAt,
    long lastDeleted) {

  /** All of them. */
  public record RetentionRules(List<RetentionView> rules) {}
}
