package io.clientele.gateway.change;

import io.clientele.gateway.masking.FreeText;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of a customer's label. */
@RegisterForReflection
@Schema(name = "LabelChange", description = "A change of a customer's label")
public record LabelChangeView(
    @Schema(examples = "c-1") String customerId,
    @Schema(
            description =
                "lifecycle, value_tier, satisfaction, cluster, a scorecard's name, or segment: and a"
                    + " segment's name, of which the label is in",
            examples = "lifecycle")
        String dimension,
    @Schema(description = "Absent: there was none before", examples = "active")
        @Nullable String fromLabel,
    @Schema(description = "Absent: there is none any more", examples = "dormant")
        @Nullable String toLabel,
    @Schema(description = "When the new label began to hold") @Nullable String at,
    @Schema(
            description =
                "fact: something came in; time: it passed; population: others changed; definition: a"
                    + " policy, a model or a scorecard changed; person: by hand",
            enumeration = {"fact", "time", "population", "definition", "person"})
        @Nullable String cause,
    @Schema(examples = "silent for 121 days") @FreeText @Nullable String reason,
    @Nullable String recordedAt) {

  /** A page of them. */
  public record Transitions(
      List<LabelChangeView> changes,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}
