package io.clientele.gateway.playbook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rules from what customers are to what to do. */
@RegisterForReflection
@Schema(description = "Rules from what customers are to what to do: one version of them")
public record PlaybookView(
    @Schema(examples = "plb_5f3a") String playbookId,
    @Schema(examples = "house-rules") String name,
    @Schema(description = "Counts up by name", examples = "2") int version,
    @Schema(enumeration = {"draft", "in_force", "retired"}) @Nullable String state,
    List<PlaybookRuleView> rules,
    @Schema(description = "Least days between two contacts, over all rules", examples = "7")
        int contactPauseDays,
    @Nullable String createdAt,
    @Nullable String activatedAt) {

  /** A page of them. */
  public record Playbooks(
      List<PlaybookView> playbooks,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}
