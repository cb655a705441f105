package io.clientele.gateway.audit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log. */
@RegisterForReflection
@Schema(name = "AuditEntry", description = "Something that somebody did")
public record AuditView(
    String id,
    @Schema(description = "When it began; of counted calls the minute", format = "date-time")
        String at,
    @Schema(
            description = "The name of the key, or the subject of the token; empty of nobody",
            examples = "helpdesk")
        String actor,
    @Schema(
            description = "By what they were let in",
            enumeration = {"KEY", "TOKEN", "DEVELOPMENT", "NOBODY"})
        String actorKind,
    @Schema(description = "Roles, parted by commas", examples = "reader,agent") String role,
    @Schema(description = "The operation's name in this document", examples = "getCustomer")
        String operation,
    @Schema(examples = "/v1/customers/{id}") String path,
    @Schema(
            description =
                "Whom it was about, where the path says so; absent once that person is erased")
        @Nullable String customerId,
    @Schema(description = "What else the path names") @Nullable String resource,
    @Schema(description = "Of the answer; 0: the caller left before it was whole", examples = "200")
        int status,
    @Nullable String requestId,
    @Schema(
            description = "How many calls it stands for: facts taken in and wrong keys are counted",
            examples = "1")
        long times) {

  /** A page of entries. */
  @RegisterForReflection
  @Schema(name = "AuditEntries", description = "Entries of the audit log, the newest first")
  public record Page(List<AuditView> items, @Nullable String nextPageToken) {}
}
